import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/** Texts of ligatures by glyph, both as hexadecimal: what the glyph is drawn for. */
export type Ligatures = ReadonlyMap<string, string>;

/**
 * Find the ligatures that are drawn for a text of their own, by the name of their font on the page.
 *
 * @param content operators of a page, cleaned
 */
export function ligaturesIn(content: string): ReadonlyMap<string, Ligatures> {
  const found = new Map<string, Map<string, string>>();
  let font = '';
  for (const [, name, text, glyph] of content.matchAll(FONT_OR_LIGATURE)) {
    if (name) font = name;
    if (!text || !glyph) continue;
    const known = found.get(font) ?? new Map<string, string>();
    found.set(font, known.set(glyph, text));
  }
  return found;
}

/** The choice of a font, or a span that begins with a glyph for two letters or more. */
const FONT_OR_LIGATURE =
  /^\/(\S+) [\d.]+ Tf$|^\/Span<<\/ActualText <FEFF((?:[0-9A-F]{4}){2,})> >> BDC\n(?:[-\d.]+ [-\d.]+ Td )?<([0-9A-F]{4})> Tj$/gm;

/**
 * Tell readers what the ligatures of a font stand for.
 *
 * Where a ligature is only ever drawn over a soft hyphen Chromium maps its glyph to nothing (`<03B5> <0000>`), and readers that know no
 * ActualText lose its letters.
 */
export async function nameLigatures(font: PDFDict, ligatures: Ligatures): Promise<void> {
  const { PDFName, PDFNumber, PDFRawStream, PDFRef } = await pdfLib();
  const ref = font.get(PDFName.of('ToUnicode'));
  const stream = ref instanceof PDFRef ? font.context.lookup(ref) : undefined;
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const map = inflateSync(stream.contents).toString('latin1');
  const named = map.replace(/^<([0-9A-F]{4})> <0000>$/gm, (line, glyph) => {
    const text = ligatures.get(glyph);
    return text ? `<${glyph}> <${text}>` : line;
  });
  if (named === map) return;
  const contents = deflateSync(Buffer.from(named, 'latin1'));
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length));
  font.context.assign(ref, PDFRawStream.of(stream.dict, contents));
}
