import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { LINK_ADDRESS, type Place } from '../paginator/in-page/lead-links.ts';

/**
 * Name the places to which links within the book lead, and lead the links there (ISO 32000-2, 12.3.2.4), as Chromium would have it if that did
 * not take so long.
 */
export async function leadLinks(document: PDFDocument, places: Readonly<Record<string, Place>>): Promise<void> {
  const { PDFDict, PDFName, PDFString } = await pdfLib();
  const { context, catalog } = document;
  const [action, dest, uri] = [PDFName.of('A'), PDFName.of('Dest'), PDFName.of('URI')];
  const pages = document.getPages();
  const names = context.obj({});
  for (const [name, { page, leftPx, topPx }] of Object.entries(places)) {
    const at = pages[page - 1];
    if (!at) continue;
    const place = [at.ref, 'XYZ', hundredth(leftPx * PT_PER_PX), hundredth(at.getHeight() - topPx * PT_PER_PX), 0];
    names.set(nameOf(name), context.obj(place));
  }
  catalog.set(PDFName.of('Dests'), context.register(names));
  for (const { node } of pages) {
    for (const ref of node.Annots()?.asArray() ?? []) {
      const link = context.lookupMaybe(ref, PDFDict);
      const address = link?.lookupMaybe(action, PDFDict)?.lookupMaybe(uri, PDFString)?.decodeText();
      if (!link || !address?.startsWith(LINK_ADDRESS)) continue;
      const name = nameOf(address.slice(LINK_ADDRESS.length));
      if (!names.has(name)) continue;
      link.delete(action);
      link.set(dest, name);
    }
  }

  // pdf-lib takes `#41` for an escaped letter (ISO 32000-2, 7.3.5).
  function nameOf(text: string) {
    return PDFName.of(text.replaceAll('#', '#23'));
  }
}

const PT_PER_PX = 72 / 96;

const hundredth = (value: number) => Math.round(value * 100) / 100;
