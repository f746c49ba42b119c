import { readFaceTables } from '../face-tables.ts';

/** Tell whether a font has a glyph for a code point. Its table is read once. */
export function hasGlyph({ bytes }: { readonly bytes: Uint8Array }, codePoint: number): boolean {
  const glyphOf = known.get(bytes) ?? readFaceTables(bytes).glyphOf;
  known.set(bytes, glyphOf);
  return glyphOf(codePoint) !== 0;
}

const known = new WeakMap<Uint8Array, (codePoint: number) => number>();

/**
 * Tell whether a character needs a glyph of its own. What only directs its neighbours (joiners, marks of direction) and line ends do not; nor
 * do spaces and the hyphens of Unicode, which the browser makes of the face's common space and hyphen.
 */
export function isDrawn(character: string): boolean {
  return !/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Z}\u2010\u2011]/u.test(character);
}
