/**
 * Clean the drawing operators of one page as Chromium writes them, without moving anything that is seen.
 *
 * Soft hyphens at which no line broke are drawn as an empty glyph under `/Span /ActualText <FEFF00AD>`: readers would find them in the
 * middle of words. What stands outside the marked content (heads and folios) becomes an artifact, as ISO 32000-2, 14.8.2.2 asks of
 * a tagged PDF. Black in RGB, which a press would separate into four plates, becomes black alone.
 *
 * @param content operators, one byte a letter (latin1)
 */
export function cleanContent(content: string): string {
  return markArtifacts(content.replace(SOFT_HYPHEN, '$1').replace(RGB_BLACK, '0 G 0 g'));
}

/** The group is the move to the glyph's place, from which the next move counts. */
const SOFT_HYPHEN = /\/Span\s*<<\s*\/ActualText\s*<FEFF00AD>\s*>>\s*BDC\n((?:[-\d.]+ [-\d.]+ Td )?)<[0-9A-F]+> Tj\nEMC\n/g;

const RGB_BLACK = /^0 0 0 RG 0 0 0 rg$/gm;

const BRACKETS = /^(?:.* )?(?:BDC|BMC)$|^(?:.*>>)BDC$|^EMC$|^BT$|^ET$/gm;

function markArtifacts(content: string): string {
  let depth = 0;
  let open = false;
  return content.replace(BRACKETS, (operator) => {
    if (operator === 'BT' && depth === 0) {
      open = true;
      return '/Artifact BMC\nBT';
    }
    if (operator === 'ET' && open) {
      open = false;
      return 'ET\nEMC';
    }
    if (operator === 'EMC') depth -= 1;
    else if (operator !== 'BT' && operator !== 'ET') depth += 1;
    return operator;
  });
}
