import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

type PdfLib = typeof import('@cantoo/pdf-lib');

/** Load pdf-lib from the single file in its package, once: its 340 modules would take longer than most imposing. */
export function loadPdfLib(): Promise<PdfLib> {
  loading ??= load();
  return loading;
}

let loading: Promise<PdfLib> | undefined;

async function load(): Promise<PdfLib> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@cantoo/pdf-lib'));
  const library = (await import(new URL('../dist/pdf-lib.esm.js', entry).href)) as PdfLib;
  keepTablesSorted(library);
  return library;
}

interface Table {
  readonly entries: { readonly ref: { readonly objectNumber: number } }[];
  appendEntry(entry: Table['entries'][number]): void;
}

/** Objects come in order, but pdf-lib looks through the whole table of references for the place of each: a file of 5,000 pages would take minutes. */
function keepTablesSorted({ PDFCrossRefStream }: PdfLib): void {
  const table = PDFCrossRefStream.prototype as unknown as Table;
  const search = table.appendEntry;
  table.appendEntry = function append(entry) {
    const last = this.entries.at(-1);
    if (!last || last.ref.objectNumber <= entry.ref.objectNumber) this.entries.push(entry);
    else search.call(this, entry);
  };
}
