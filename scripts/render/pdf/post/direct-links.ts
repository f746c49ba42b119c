import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/**
 * Let links lead straight to their place where its name is too long: more than 127 bytes are too many for some readers, and for PDF/A-2
 * (6.1.13). Chromium writes every letter that is not ASCII in six, so that a heading of twenty Cyrillic letters is too long.
 */
export async function directLinks(document: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict, PDFName } = await pdfLib();
  const [dests, dest] = [PDFName.of('Dests'), PDFName.of('Dest')];
  const names = document.catalog.lookupMaybe(dests, PDFDict);
  const long = new Map((names?.entries() ?? []).filter(([name]) => Buffer.byteLength(name.decodeText()) > LONGEST_NAME));
  if (long.size === 0) return;
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookupMaybe(ref, PDFDict);
      const name = link?.get(dest);
      const place = name instanceof PDFName ? long.get(name) : undefined;
      if (place) link?.set(dest, document.context.lookup(place, PDFArray).clone());
    }
  }
  for (const name of long.keys()) names?.delete(name);
}

const LONGEST_NAME = 127;
