import { type FaceTables, readFaceTables } from '../../model/face-tables.ts';

/** What embedding a TrueType font needs to know of it. Lengths are in thousandths of an em, as PDF counts them. */
export type FaceFacts = Omit<FaceTables, 'unitsPerEm'>;

/** Read a font in the measure of PDF. */
export function readFace(bytes: Uint8Array): FaceFacts {
  const { unitsPerEm, glyphOf, advanceOf, box, ascent, descent } = readFaceTables(bytes);
  const thousandths = (units: number) => Math.round((units * 1000) / unitsPerEm);
  const [left, bottom, right, top] = box;
  return {
    glyphOf,
    advanceOf: (glyph) => thousandths(advanceOf(glyph)),
    box: [thousandths(left), thousandths(bottom), thousandths(right), thousandths(top)],
    ascent: thousandths(ascent),
    descent: thousandths(descent),
  };
}
