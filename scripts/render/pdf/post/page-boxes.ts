import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import type { Paper } from '../../../model/press.ts';

/** Give every page the exact size of the paper: Chromium rounds it to whole pixels of a screen, about a tenth of a millimetre off. */
export function setPageBoxes(document: PDFDocument, paper: Paper): void {
  for (const page of document.getPages()) setBoxes(page, paper);
}

/** Give a page the size to which it is trimmed. */
export function setBoxes(page: PDFPage, { widthMm, heightMm }: Pick<Paper, 'widthMm' | 'heightMm'>): void {
  const [width, height] = [points(widthMm), points(heightMm)];
  page.setMediaBox(0, 0, width, height);
  page.setCropBox(0, 0, width, height);
  page.setTrimBox(0, 0, width, height);
}

/** Points to three places, as printers' tools write them. */
function points(mm: number): number {
  return Math.round(((mm * 72) / 25.4) * 1000) / 1000;
}
