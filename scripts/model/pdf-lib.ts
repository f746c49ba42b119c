import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';

type PdfLib = typeof import('@cantoo/pdf-lib');

/**
 * Load pdf-lib from the single file in its package, once: 340 modules for the same code take 90 ms longer, a tenth of a small PDF.
 */
export function pdfLib(): Promise<PdfLib> {
  loading ??= load();
  return loading;
}

let loading: Promise<PdfLib> | undefined;

async function load(): Promise<PdfLib> {
  const entry = pathToFileURL(createRequire(import.meta.url).resolve('@cantoo/pdf-lib'));
  const library = (await import(new URL('../dist/pdf-lib.esm.js', entry).href)) as PdfLib;
  appendInOrder(library);
  deflateNatively(library);
  return library;
}

interface Table {
  readonly entries: { readonly ref: { readonly objectNumber: number } }[];
  appendEntry(entry: Table['entries'][number]): void;
}

/**
 * Make the table of cross references grow in linear time. pdf-lib looks through all of it for the place of each entry, though entries
 * come in order; for a book of a thousand pages that is half of the work.
 */
function appendInOrder({ PDFCrossRefStream }: PdfLib): void {
  const table = PDFCrossRefStream.prototype as unknown as Table;
  const search = table.appendEntry;
  table.appendEntry = function append(entry) {
    const last = this.entries.at(-1);
    if (!last || last.ref.objectNumber <= entry.ref.objectNumber) this.entries.push(entry);
    else search.call(this, entry);
  };
}

interface Deflated {
  getUnencodedContents(): Uint8Array;
  readonly encode: boolean;
}

/** Let zlib deflate what is made in saving. pdf-lib does it in JavaScript, which takes a third of the time of saving. */
function deflateNatively({ PDFObjectStream, PDFCrossRefStream }: PdfLib): void {
  for (const { prototype } of [PDFObjectStream, PDFCrossRefStream]) {
    const contents = new WeakMap<Deflated, Uint8Array>();
    const own = prototype.getContents;
    prototype.getContents = function getContents(this: typeof prototype & Deflated) {
      if (!this.encode) return own.call(this);
      const known = contents.get(this) ?? deflateSync(this.getUnencodedContents());
      contents.set(this, known);
      return known;
    };
    prototype.getContentsSize = function getContentsSize() {
      return this.getContents().length;
    };
  }
}
