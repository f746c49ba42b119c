import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { Objects } from '../objects.ts';
import { type FontProgram, readFontProgram } from './font-program.ts';

/** A font as Chromium writes those of a design: composite, its codes the glyphs of a TrueType program (ISO 32000-1, 9.7). */
export interface Font {
  readonly name: string;
  readonly program: FontProgram;
  /** The width that the file gives a glyph, in thousandths of the type's size. */
  widthOf(glyph: number): number;
  /** The text that a code stands for. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Why a font is no such font. */
export type Unfit = 'font-missing' | 'font-kind';

export function readFont(font: PDFDict, objects: Objects): Font | Unfit {
  const { at, name, number, items, content } = objects;
  const below = objects.dict(items(at(font, 'DescendantFonts'))[0]);
  const descriptor = at(below, 'FontDescriptor') ?? at(font, 'FontDescriptor');
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].filter((key) => objects.stream(at(descriptor, key)));
  const isType3 = name(at(font, 'Subtype')) === 'Type3';
  if (!isType3 && programs.length === 0) return 'font-missing';
  const isComposite = name(at(font, 'Subtype')) === 'Type0' && name(at(below, 'Subtype')) === 'CIDFontType2';
  const isIdentity = name(at(font, 'Encoding')) === 'Identity-H' && name(at(below, 'CIDToGIDMap')) === 'Identity';
  const isListed = at(descriptor, 'CIDSet') === undefined;
  if (!isComposite || !isIdentity || !isListed || programs.join() !== 'FontFile2') return 'font-kind';
  const program = readFontProgram(objects.bytes(at(descriptor, 'FontFile2')));
  if (!program) return 'font-kind';
  const widths = readWidths(at(below, 'W'), objects);
  const usual = number(at(below, 'DW')) ?? 1000;
  return {
    name: nameOfFont(font, objects),
    program,
    widthOf: (glyph) => widths.get(glyph) ?? usual,
    texts: readTexts(content(at(font, 'ToUnicode'))),
  };
}

/** Without the letters that tell parts of one font from each other: `ABCDEF+`. */
export function nameOfFont(font: PDFDict, { at, name }: Objects): string {
  return (name(at(font, 'BaseFont')) ?? name(at(font, 'Subtype')) ?? '').replace(/^[A-Z]{6}\+/, '');
}

/** `1 [500 600]` from 1 on each its own, `5 9 700` the same from 5 to 9 (ISO 32000-1, 9.7.4.3). */
function readWidths(array: PDFObject | undefined, { items, number }: Objects): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const all = items(array);
  for (let at = 0; at < all.length; ) {
    const first = number(all[at]) ?? 0;
    const list = items(all[at + 1]);
    for (const [index, width] of list.entries()) widths.set(first + index, number(width) ?? 0);
    const last = number(all[at + 1]);
    if (last !== undefined)
      for (let glyph = first; glyph <= Math.min(last, LAST_GLYPH); glyph += 1) widths.set(glyph, number(all[at + 2]) ?? 0);
    at += last === undefined ? 2 : 3;
  }
  return widths;
}

const LAST_GLYPH = 0xffff;

/** The lines of a CMap that say what codes stand for: single ones, and ranges (ISO 32000-1, 9.10.3). */
function readTexts(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, kind, lines] of map.matchAll(/beginbf(char|range)\s([\s\S]*?)endbf/g)) {
    const values = (lines?.match(/<[^>]*>|\[[^\]]*\]/g) ?? []).map((value) => value.slice(1, -1));
    if (kind === 'char') {
      for (let at = 0; at + 1 < values.length; at += 2) texts.set(code(values[at]), unicode(values[at + 1]));
      continue;
    }
    for (let at = 0; at + 2 < values.length; at += 3) {
      const [first, last, text = ''] = [code(values[at]), Math.min(code(values[at + 1]), LAST_GLYPH), values[at + 2]];
      const each = text.match(/<([^>]*)>/g);
      for (let one = first; one <= last; one += 1) {
        texts.set(one, each ? unicode(each[one - first]?.slice(1, -1)) : counted(unicode(text), one - first));
      }
    }
  }
  return texts;
}

const code = (hexadecimal = '') => Number.parseInt(hexadecimal, 16);

function unicode(hexadecimal = ''): string {
  return String.fromCharCode(...(hexadecimal.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** In a range the last letter counts on. */
function counted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
