import { readFaceTables } from '../../model/face-tables.ts';

/** How wide the characters of a font are. */
export interface FontMetrics {
  /** The advance width of a character in ems; nothing when the font has no glyph for it. */
  readonly advance: (codePoint: number) => number | undefined;
}

/**
 * Read the widths of a font. Kerning is left out; it mostly draws letters together, so that a line is never wider than reckoned by more
 * than a hair.
 */
export function readMetrics(bytes: Uint8Array): FontMetrics {
  const { glyphOf, advanceOf, unitsPerEm } = readFaceTables(bytes);
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : advanceOf(glyph) / unitsPerEm;
    },
  };
}
