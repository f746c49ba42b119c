import type { Face } from '../../../model/design.ts';

/**
 * Make a font that draws an empty box for each of some characters, and has no other.
 *
 * It stands for what no font at hand can draw: without it the browser would ask the machine's fonts, and the same book would be another
 * on another machine. Each character has a glyph of its own, so that a reader of the PDF can still copy it. The tables are those that
 * OpenType 1.9 asks for in a font with TrueType outlines.
 *
 * @param codePoints in rising order
 */
export function tofuFace(codePoints: readonly number[]): Face {
  const glyphs = codePoints.length + 1;
  const box = boxGlyph();
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', words(OS2)],
    ['cmap', characterMap(codePoints)],
    ['glyf', joined(Array.from({ length: glyphs }, () => box))],
    ['head', words([1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 3, UNITS_PER_EM, ...DATES, LEFT, 0, RIGHT, TOP, 0, 8, 2, 1, 0])],
    ['hhea', words([1, 0, 800, -200, 0, ADVANCE, LEFT, LEFT, RIGHT, 1, 0, 0, 0, 0, 0, 0, 0, glyphs])],
    ['hmtx', words(Array.from({ length: glyphs }, () => [ADVANCE, LEFT]).flat())],
    ['loca', words(Array.from({ length: glyphs + 1 }, (_, at) => long(at * box.length)).flat())],
    ['maxp', words([1, 0, glyphs, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['name', nameTable('Tofu')],
    ['post', words([3, 0, 0, 0, -100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ];
  return { family: 'Tofu', weight: 400, style: 'normal', fileName: 'tofu.ttf', path: '', bytes: sfnt(tables) };
}

const UNITS_PER_EM = 1000;
const ADVANCE = 600;
const [LEFT, RIGHT, TOP] = [60, 540, 700];
const STROKE = 40;
/** Seconds since 1904 in which it was made and changed: never, so that the bytes are the same. */
const DATES = [0, 0, 0, 0, 0, 0, 0, 0];

/** Version 4 of the table; the ranges of Unicode and code pages are left open. */
const OS2 = [
  ...[4, ADVANCE, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[0x2020, 0x2020, 0x40, 0, 0xffff, 800, -200, 0, 800, 200, 0, 0, 0, 0, 500, 700, 0, 32, 1],
];

/** Two rectangles, the inner one the other way round. */
function boxGlyph(): Uint8Array {
  const outer = corners(LEFT, 0, RIGHT, TOP);
  const inner = corners(LEFT + STROKE, STROKE, RIGHT - STROKE, TOP - STROKE).reverse();
  const points = [...outer, ...inner];
  const steps = (axis: 0 | 1) => points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0));
  const head = words([2, LEFT, 0, RIGHT, TOP, 3, 7, 0]);
  const body = words([...steps(0), ...steps(1)]);
  // Every point is on the curve, and its coordinates are words.
  return joined([head, new Uint8Array(8).fill(1), body]);
}

type Point = readonly [x: number, y: number];

function corners(left: number, bottom: number, right: number, top: number): Point[] {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
}

/** The names of family and style, of the whole, and for PostScript (name IDs 1, 2, 4 and 6), for Windows in English. */
function nameTable(name: string): Uint8Array {
  const texts = [name, 'Regular', name, name];
  let offset = 0;
  const records = texts.flatMap((text, index) => {
    const record = [3, 1, 0x409, [1, 2, 4, 6][index] as number, 2 * text.length, offset];
    offset += 2 * text.length;
    return record;
  });
  return words([
    0,
    texts.length,
    6 + 12 * texts.length,
    ...records,
    ...[...texts.join('')].map((letter) => letter.charCodeAt(0)),
  ]);
}

/** Format 12, a group a character. */
function characterMap(codePoints: readonly number[]): Uint8Array {
  const groups = codePoints.flatMap((codePoint, at) => [...long(codePoint), ...long(codePoint), ...long(at + 1)]);
  return words([
    0,
    1,
    3,
    10,
    ...long(12),
    12,
    0,
    ...long(16 + 12 * codePoints.length),
    0,
    0,
    ...long(codePoints.length),
    ...groups,
  ]);
}

function sfnt(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const power = Math.floor(Math.log2(tables.length));
  const range = 16 * 2 ** power;
  let offset = 12 + 16 * tables.length;
  const records = tables.map(([tag, bytes]) => {
    const record = joined([
      new TextEncoder().encode(tag),
      words([...long(sumOf(bytes)), ...long(offset), ...long(bytes.length)]),
    ]);
    offset += padded(bytes).length;
    return record;
  });
  const head = words([1, 0, tables.length, range, power, 16 * tables.length - range]);
  return joined([head, ...records, ...tables.map(([, bytes]) => padded(bytes))]);
}

function sumOf(bytes: Uint8Array): number {
  const view = new DataView(padded(bytes).buffer);
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** To whole units of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return whole;
}

/** The two words of a long one. */
function long(value: number): [number, number] {
  return [value >>> 16, value & 0xffff];
}

/** Words of two bytes, big-endian. */
function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint16(2 * at, value & 0xffff);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
