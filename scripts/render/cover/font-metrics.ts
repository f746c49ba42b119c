/** How wide the characters of a font are. */
export interface FontMetrics {
  /** The advance width of a character in ems; nothing when the font has no glyph for it. */
  readonly advance: (codePoint: number) => number | undefined;
}

/**
 * Read the widths of a TrueType or OpenType font: tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of the OpenType
 * specification. Kerning is left out; it mostly draws letters together, so that a line is never wider than reckoned by more than a hair.
 */
export function readMetrics(bytes: Uint8Array): FontMetrics {
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
  const unitsPerEm = view.getUint16(at('head') + 18);
  const widths = view.getUint16(at('hhea') + 34);
  const hmtx = at('hmtx');
  const glyphOf = readCharacterMap(view, at('cmap'));
  return {
    advance(codePoint) {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? undefined : view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    },
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
