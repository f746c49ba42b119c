/** What embedding a TrueType font needs to know of it. Lengths are in thousandths of an em, as PDF counts them. */
export interface FaceFacts {
  /** The glyph of a character; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
}

/** Read the tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of a TrueType font (OpenType specification 1.9). */
export function readFace(bytes: Uint8Array): FaceFacts {
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
  const thousandths = (units: number) => Math.round((units * 1000) / view.getUint16(head + 18));
  const widths = view.getUint16(hhea + 34);
  const box = [36, 38, 40, 42].map((offset) => thousandths(view.getInt16(head + offset))) as [number, number, number, number];
  return {
    glyphOf: characterMap(view, at('cmap')),
    advanceOf: (glyph) => thousandths(view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1))),
    box,
    ascent: thousandths(view.getInt16(hhea + 4)),
    descent: thousandths(view.getInt16(hhea + 6)),
  };
}

function characterMap(view: DataView, cmap: number): FaceFacts['glyphOf'] {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const glyphs = new Map<number, number>();
  for (const subtable of subtables) {
    const ranges = { 4: segments, 12: groups }[view.getUint16(subtable)];
    for (const [codePoint, glyph] of ranges?.(view, subtable) ?? []) if (glyph !== 0) glyphs.set(codePoint, glyph);
  }
  return (codePoint) => glyphs.get(codePoint) ?? 0;
}

type Mapping = readonly [codePoint: number, glyph: number];

function* groups(view: DataView, subtable: number): Generator<Mapping> {
  const end = subtable + 16 + 12 * view.getUint32(subtable + 12);
  for (let group = subtable + 16; group < end; group += 12) {
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = first; code <= last; code += 1) yield [code, glyph + code - first];
  }
}

function* segments(view: DataView, subtable: number): Generator<Mapping> {
  const doubled = view.getUint16(subtable + 6);
  for (let end = subtable + 14; end < subtable + 14 + doubled; end += 2) {
    const start = end + 2 + doubled;
    const [delta, offset] = [view.getUint16(start + doubled), view.getUint16(start + 2 * doubled)];
    for (let code = view.getUint16(start); code <= view.getUint16(end) && code < 0xffff; code += 1) {
      const place = start + 2 * doubled + offset + 2 * (code - view.getUint16(start));
      const glyph = offset === 0 ? code : view.getUint16(place);
      yield [code, offset !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff];
    }
  }
}
