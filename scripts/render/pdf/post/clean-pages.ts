import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { cleanContent } from './clean-content.ts';
import { ligaturesIn, nameLigatures } from './ligatures.ts';

/**
 * Clean what is drawn on every page.
 *
 * @returns SHA-256 of all that is drawn, hexadecimal
 */
export async function cleanPages(document: PDFDocument): Promise<string> {
  const { PDFDict: Dict, PDFName, PDFNumber, PDFRawStream } = await pdfLib();
  const hash = createHash('sha256');
  const ligatures = new Map<PDFDict, Map<string, string>>();

  const clean = (page: PDFPage) => {
    const stream = page.node.Contents();
    // Chromium deflates what it draws and uses no other filter; the stream of a blank page is empty and has none.
    if (!(stream instanceof PDFRawStream) || !stream.dict.has(PDFName.of('Filter'))) return;
    const drawn = cleanContent(inflateSync(stream.contents).toString('latin1'));
    hash.update(drawn, 'latin1');
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), Dict);
    for (const [name, found] of ligaturesIn(drawn)) {
      const font = fonts?.lookupMaybe(PDFName.of(name), Dict);
      if (font) ligatures.set(font, new Map([...(ligatures.get(font) ?? []), ...found]));
    }
    // At once: to set up a task for each page takes longer than its work.
    const contents = deflateSync(Buffer.from(drawn, 'latin1'));
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(contents.length));
    document.context.assign(page.node.get(PDFName.of('Contents')) as PDFRef, PDFRawStream.of(stream.dict, contents));
  };
  for (const page of document.getPages()) clean(page);
  for (const [font, found] of ligatures) await nameLigatures(font, found);
  return hash.digest('hex');
}
