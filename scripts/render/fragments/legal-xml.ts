/**
 * Drop the characters that XML 1.0 has no place for (production 2, `Char`): control characters, half surrogate pairs, U+FFFE, U+FFFF.
 * A single one makes a whole file unreadable.
 */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
