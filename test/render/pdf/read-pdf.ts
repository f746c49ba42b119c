import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../../scripts/model/pdf-lib.ts';

const { PDFDict, PDFName } = await pdfLib();

/** The text of every page as a reader of the PDF gets it, a line of the page on a line. */
export async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdfjs takes the buffer it is given away from its owner.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return texts;
}

/** The words of a text in order, those that a line ends with a hyphen made whole. */
export function wholeWords(text: string): readonly string[] {
  return text.replace(/-\n/g, '').split(/\s+/).filter(Boolean);
}

/** Which of some words a PDF holds, each as often as it does, sorted. */
export async function wordsOf(bytes: Uint8Array, wanted: readonly string[]): Promise<readonly string[]> {
  const all = new Set(wanted);
  const text = (await pageTexts(bytes)).join('\n').replace(/-\n/g, '');
  return (text.match(/[a-z]+\d*/g) ?? []).filter((word) => all.has(word)).sort();
}

/** All dictionaries of a document that have a `Type`. */
export function dictionaries(document: PdfLib.PDFDocument, type: string): readonly PdfLib.PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(
      (object): object is PdfLib.PDFDict => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of(type),
    );
}
