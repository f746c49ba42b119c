import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/** A place in a PDF that a link can lead to. */
export interface Destination {
  /** From 1. */
  readonly page: number;
  readonly pageRef: PDFRef;
  /** Points from the foot of the page. */
  readonly topPt: number;
}

/** Read the named destinations of a PDF as Chromium writes them: a dictionary of names in the catalogue (ISO 32000-2, 12.3.2.4). */
export async function readDestinations(document: PDFDocument): Promise<ReadonlyMap<string, Destination>> {
  const { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } = await pdfLib();
  const pages = new Map(document.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, Destination>();
  const names = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of names?.entries() ?? []) {
    const place = document.context.lookupMaybe(value, PDFArray);
    const pageRef = place?.get(0);
    const page = pageRef instanceof PDFRef ? pages.get(pageRef.toString()) : undefined;
    if (!(pageRef instanceof PDFRef) || page === undefined) continue;
    const top = place?.get(3);
    found.set(idOf(name.decodeText()), { page, pageRef, topPt: top instanceof PDFNumber ? top.asNumber() : 0 });
  }
  return found;
}

/** Chromium percent-encodes what a name may not hold; an id is what a link says after decoding. */
export function idOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
