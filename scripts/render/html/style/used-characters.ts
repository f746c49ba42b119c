/** Give the characters that a font must have for a text: all of ASCII, and whatever else is used. */
export function usedCharacters(text: string): string {
  return ASCII + [...new Set(text.match(/[^\0-\x7f]/gu))].join('');
}

/** Always all of it: two editions with the same letters then share one font, whatever figures and marks they use. */
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('');
