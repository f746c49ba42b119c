import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/**
 * Tell viewers the printed numbers of pages, where they are others than a count through from one (ISO 32000-2, 12.4.2).
 *
 * @param labels of all pages in order: arabic numerals, or small roman ones before them
 */
export async function setPageLabels(document: PDFDocument, labels: readonly string[]): Promise<void> {
  if (labels.every((label, index) => label === String(index + 1))) return;
  const { PDFName } = await pdfLib();
  const text = labels.findIndex((label) => /^\d/.test(label));
  const front = text < 0 ? labels.length : text;
  const numbers = [
    ...(front > 0 ? [0, { S: 'r' }] : []),
    ...(front < labels.length ? [front, { S: 'D', St: Number(labels[front]) }] : []),
  ];
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: numbers }));
}
