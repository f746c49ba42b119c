/** What a TrueType or OpenType font says of its glyphs. Lengths are in units of the font. */
export interface FaceTables {
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 where the font has none. */
  readonly glyphOf: GlyphOf;
  readonly advanceOf: (glyph: number) => number;
  /** Around all glyphs: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
}

/**
 * Read the tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of a font (OpenType specification 1.9).
 *
 * @throws where one of them is missing: a design's faces were looked at when they were read
 */
export function readFaceTables(bytes: Uint8Array): FaceTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table ${name}`);
    return offset;
  };
  const [head, hhea, hmtx] = [at('head'), at('hhea'), at('hmtx')];
  const widths = view.getUint16(hhea + 34);
  const side = (offset: number) => view.getInt16(head + offset);
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf: readCharacterMap(view, at('cmap')),
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)),
    box: [side(36), side(38), side(40), side(42)],
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
  };
}

type GlyphOf = (codePoint: number) => number;

function readCharacterMap(view: DataView, cmap: number): GlyphOf {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const all = subtables.find((subtable) => view.getUint16(subtable) === 12);
  if (all !== undefined) return format12(view, all);
  const basic = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (basic !== undefined) return format4(view, basic);
  throw new Error('the font has no character map of format 4 or 12');
}

function format12(view: DataView, subtable: number): GlyphOf {
  const groups = view.getUint32(subtable + 12);
  return (codePoint) => {
    for (let group = subtable + 16; group < subtable + 16 + 12 * groups; group += 12) {
      const first = view.getUint32(group);
      if (codePoint < first) return 0;
      if (codePoint <= view.getUint32(group + 4)) return view.getUint32(group + 8) + codePoint - first;
    }
    return 0;
  };
}

function format4(view: DataView, subtable: number): GlyphOf {
  const doubled = view.getUint16(subtable + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map((by) => subtable + by) as [
    number,
    number,
    number,
    number,
  ];
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (codePoint > view.getUint16(ends + segment)) continue;
      const start = view.getUint16(starts + segment);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + segment);
      const offset = view.getUint16(offsets + segment);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + segment + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
