/**
 * Clean the drawing operators of one page as Chromium writes them, without moving anything that is seen.
 *
 * Soft hyphens at which no line broke are drawn as an empty glyph under `/Span /ActualText <FEFF00AD>`: readers would find them in the
 * middle of words. Black in RGB, which a press would separate into four plates, becomes black alone.
 *
 * @param content operators, one byte a letter (latin1)
 */
export function cleanContent(content: string): string {
  return content.replace(REPLACED_TEXT, withoutSoftHyphens).replace(RGB_BLACK, '0 G 0 g');
}

/** A span whose glyphs stand for a text that they do not spell, in UTF-16 as hexadecimal: a soft hyphen, a ligature over one. */
const REPLACED_TEXT = /\/Span\s*<<\s*\/ActualText\s*<FEFF([0-9A-F]*)>\s*>>\s*BDC\n([\s\S]*?)EMC\n/g;

function withoutSoftHyphens(span: string, text: string, drawn: string): string {
  // Chromium leaves spans behind in which it has drawn nothing.
  if (drawn === '') return '';
  // Of a soft hyphen alone the move to its place stays: the next move counts from there.
  if (text === '00AD') return drawn.replace(/<[0-9A-F]+> Tj\n/, '');
  const units: readonly string[] = text.match(/.{4}/g) ?? [];
  if (!units.includes('00AD')) return span;
  const kept = units.filter((unit) => unit !== '00AD').join('');
  return `/Span<</ActualText <FEFF${kept}> >> BDC\n${drawn}EMC\n`;
}

const RGB_BLACK = /^0 0 0 RG 0 0 0 rg$/gm;
