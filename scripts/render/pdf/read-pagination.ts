import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Pagination } from './pagination.ts';
import { pdfLib } from './pdf-lib.ts';
import { readDestinations } from './post/destinations.ts';

/** Read a PDF from the browser. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument, ParseSpeeds } = await pdfLib();
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/** Read from a printed PDF on which page each linked element stands. */
export async function readPagination(document: PDFDocument): Promise<Pagination> {
  const destinations = await readDestinations(document);
  const heights = document.getPages().map((page) => page.getHeight());
  return {
    pageCount: document.getPageCount(),
    pageOf: new Map([...destinations].map(([id, destination]) => [id, destination.page])),
    // Chromium counts from the head of the text, not of the paper: what begins a page is at the paper's full height.
    atTop: new Set(
      [...destinations].filter(([, { page, topPt }]) => topPt > (heights[page - 1] as number) - 1).map(([id]) => id),
    ),
  };
}
