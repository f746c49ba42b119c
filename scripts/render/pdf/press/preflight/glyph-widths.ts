import type { PDFDict } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/**
 * Hold the widths that a document gives for its glyphs against those in the font itself, as far as glyphs are used. A reader that believes
 * one and a printer that believes the other would set different lines.
 *
 * @param codes of the glyphs that are set, two bytes each
 * @returns nothing for a font whose own widths are not read here: one that is no TrueType font called by glyph numbers
 */
export async function widthsAgree(font: PDFDict, codes: ReadonlySet<number>): Promise<boolean | undefined> {
  const { decodePDFRawStream, PDFArray, PDFDict: Dict, PDFName, PDFNumber, PDFRawStream } = await pdfLib();
  const key = (name: string) => PDFName.of(name);
  const below = font.lookupMaybe(key('DescendantFonts'), PDFArray)?.lookup(0, Dict);
  const file = below?.lookupMaybe(key('FontDescriptor'), Dict)?.lookup(key('FontFile2'));
  const isByGlyph = font.lookup(key('Encoding')) === key('Identity-H') && below?.lookup(key('CIDToGIDMap')) === key('Identity');
  if (!below || !isByGlyph || !(file instanceof PDFRawStream)) return undefined;
  const own = advancesOf(decodePDFRawStream(file).decode());
  if (!own) return undefined;

  const said = new Map<number, number>();
  const list = below.lookupMaybe(key('W'), PDFArray)?.asArray() ?? [];
  const number = (object: unknown) => (object instanceof PDFNumber ? object.asNumber() : 0);
  for (let at = 0; at < list.length; ) {
    const [first, second] = [number(list[at]), below.context.lookup(list[at + 1])];
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries()) said.set(first + index, number(width));
      at += 2;
    } else {
      for (let code = first; code <= Math.min(number(second), 0xffff); code += 1) said.set(code, number(list[at + 2]));
      at += 3;
    }
  }
  const preset = below.lookupMaybe(key('DW'), PDFNumber)?.asNumber() ?? 1000;
  return [...codes].every((code) => Math.abs((said.get(code) ?? preset) - own(code)) <= 1);
}

/** Read the widths of glyphs from the tables of a font (OpenType 1.9, hmtx), in thousandths of an em. */
function advancesOf(bytes: Uint8Array): ((glyph: number) => number) | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
      tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), view.getUint32(record + 8));
    }
    const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => tables.get(name)) as [number, number, number];
    const unitsPerEm = view.getUint16(head + 18);
    const count = view.getUint16(hhea + 34);
    return (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, count - 1)) * 1000) / unitsPerEm;
  } catch {
    return undefined;
  }
}
