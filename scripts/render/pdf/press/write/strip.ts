import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/**
 * Take out what a press has no use for and PDF/X-4 forbids in part: links, tags, outline, destinations, actions. What nothing leads to
 * any more is left out of the file.
 */
export async function stripForPress(document: PDFDocument): Promise<void> {
  const { PDFName } = await pdfLib();
  const keys = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'Dests', 'Names', 'PageMode', 'OpenAction', 'AA', 'AcroForm'];
  for (const key of keys) document.catalog.delete(PDFName.of(key));
  for (const page of document.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs', 'AA']) page.node.delete(PDFName.of(key));
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if ('dict' in object) (object as { dict: PDFDict }).dict.delete(PDFName.of('StructParents'));
  }
}

/** Leave out of a document what can not be reached from its trailer. */
export async function dropUnreached(document: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict: Dict, PDFRef } = await pdfLib();
  const { context } = document;
  const reached = new Set<PDFObject>();
  const open: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (open.length > 0) {
    const object = open.pop();
    if (!object || reached.has(object)) continue;
    reached.add(object);
    if (object instanceof PDFRef) open.push(context.lookup(object));
    else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof Dict) open.push(...object.values());
    else if ('dict' in object) open.push((object as { dict: PDFDict }).dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
