/** What the program of a TrueType font says of its glyphs. */
export interface FontProgram {
  readonly glyphs: number;
  /** In thousandths of the type's size. */
  widthOf(glyph: number): number;
}

/**
 * Read the tables `head`, `hhea`, `hmtx` and `maxp` of a font program (OpenType specification 1.9): others need not be embedded.
 *
 * @returns nothing when it is no TrueType font, or broken
 */
export function readFontProgram(bytes: Buffer): FontProgram | undefined {
  if (bytes.length < 12 || !TRUETYPE.has(bytes.readUInt32BE(0))) return undefined;
  const tables = new Map<string, Buffer>();
  const count = bytes.readUInt16BE(4);
  if (bytes.length < 12 + count * 16) return undefined;
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const start = bytes.readUInt32BE(record + 8);
    tables.set(bytes.toString('latin1', record, record + 4), bytes.subarray(start, start + bytes.readUInt32BE(record + 12)));
  }
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name) ?? Buffer.alloc(0));
  if (!head || !hhea || !hmtx || !maxp || head.length < 54 || hhea.length < 36 || maxp.length < 6 || !tables.has('glyf'))
    return undefined;
  const [unitsPerEm, metrics, glyphs] = [head.readUInt16BE(18), hhea.readUInt16BE(34), maxp.readUInt16BE(4)];
  if (unitsPerEm === 0 || metrics === 0 || hmtx.length < metrics * 4) return undefined;
  return { glyphs, widthOf: (glyph) => (hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm };
}

/** `0 1 0 0`, or `true`. */
const TRUETYPE = new Set([0x00010000, 0x74727565]);
