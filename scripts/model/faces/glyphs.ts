import { readFaceTables } from '../face-tables.ts';

/** Tell whether a font has a glyph for a code point. Its table is read once. */
export function hasGlyph({ bytes }: { readonly bytes: Uint8Array }, codePoint: number): boolean {
  const glyphOf = known.get(bytes) ?? readFaceTables(bytes).glyphOf;
  known.set(bytes, glyphOf);
  return glyphOf(codePoint) !== 0;
}

const known = new WeakMap<Uint8Array, (codePoint: number) => number>();

/** Tell whether a character is drawn at all: what only directs its neighbours (joiners, marks of direction) and line ends are not. */
export function isDrawn(character: string): boolean {
  return !/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]/u.test(character);
}
