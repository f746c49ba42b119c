import assert from 'node:assert/strict';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { type Pagination, samePagination } from './pagination.ts';
import { pdfLib } from './pdf-lib.ts';
import { printPage } from './print-page.ts';
import { openPdf, readPagination } from './read-pagination.ts';

/**
 * Print an edition with true page numbers.
 *
 * A draft tells on which page each heading falls; the numbers are put into the contents and the heads, and the book is printed. As
 * numbers could move the text (a contents line that turns), what was printed is read again, and printed again should it differ.
 */
export async function layOut(edition: Edition, host: Host): Promise<PDFDocument> {
  const drafting = host.print(printPage(edition));
  // Loaded while the browser starts.
  await Promise.all([drafting, pdfLib()]);
  const draft = await readPagination(await openPdf(await drafting));
  let expected = withBlank(edition, draft);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    host.signal.throwIfAborted();
    const document = await openPdf(await host.print(printPage(edition, expected)));
    const pagination = await readPagination(document);
    if (samePagination(pagination, expected)) return document;
    expected = { ...pagination, blankBeforeText: expected.blankBeforeText };
  }
  assert.fail(`the pages of ${edition.book.id}.${edition.language.tag} do not come to rest`);
}

const MOST_ROUNDS = 4;

/** Let the text begin on a right-hand page: when the draft has it on a left one, a blank page goes before it and all else moves on. */
function withBlank(edition: Edition, draft: Pagination): Pagination & { readonly blankBeforeText: boolean } {
  const start = draft.pageOf.get(edition.sections[0]?.id ?? '');
  if (start === undefined || start % 2 === 1) return { ...draft, blankBeforeText: false };
  const pageOf = new Map([...draft.pageOf].map(([id, page]) => [id, page >= start ? page + 1 : page] as const));
  return { ...draft, pageCount: draft.pageCount + 1, pageOf, blankBeforeText: true };
}
