import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { cleanContent } from './clean-content.ts';
import { ligaturesIn, nameLigatures } from './ligatures.ts';
import { type Box, figureBoxes } from './tags/figure-boxes.ts';
import { markArtifacts } from './tags/mark-artifacts.ts';

/** What was found while pages were cleaned. */
export interface CleanedPages {
  /** SHA-256 of all that is drawn, hexadecimal. */
  readonly hash: string;
  /** The numbers of what Chromium tags and says nothing, by page. */
  readonly ornaments: ReadonlyMap<PDFRef, ReadonlySet<number>>;
  /** Where figures stand, by page and number. */
  readonly figures: ReadonlyMap<PDFRef, ReadonlyMap<number, Box>>;
}

/** Clean what is drawn on every page, and mark what says nothing. */
export async function cleanPages(document: PDFDocument): Promise<CleanedPages> {
  const { PDFDict: Dict, PDFName, PDFNumber, PDFRawStream } = await pdfLib();
  const hash = createHash('sha256');
  const ligatures = new Map<PDFDict, Map<string, string>>();
  const ornaments = new Map<PDFRef, ReadonlySet<number>>();
  const figures = new Map<PDFRef, ReadonlyMap<number, Box>>();

  const clean = (page: PDFPage) => {
    const stream = page.node.Contents();
    // Chromium deflates what it draws and uses no other filter; the stream of a blank page is empty and has none.
    if (!(stream instanceof PDFRawStream) || !stream.dict.has(PDFName.of('Filter'))) return;
    const { drawn, ornaments: silent } = markArtifacts(cleanContent(inflateSync(stream.contents).toString('latin1')));
    ornaments.set(page.ref, new Set(silent));
    figures.set(page.ref, figureBoxes(drawn));
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
  return { hash: hash.digest('hex'), ornaments, figures };
}
