import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { ContentsEntry } from '../../../model/edition.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { type Destination, readDestinations } from './destinations.ts';

/**
 * Give a document the outline of its contents, nested as they are.
 *
 * Chromium's own outline has the headings by their level on the page, the title of the book among them, and now and then one twice.
 */
export async function setOutline(document: PDFDocument, entries: readonly ContentsEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { PDFHexString, PDFName } = await pdfLib();
  const { context, catalog } = document;
  const destinations = await readDestinations(document);
  const root = context.nextRef();
  const { first, last, count } = siblings(entries, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));

  /** Write entries that stand under one parent; ISO 32000-2, 12.3.3. All are shown open. */
  function siblings(some: readonly ContentsEntry[], parent: PDFRef) {
    const refs = some.map(() => context.nextRef());
    let count = some.length;
    for (const [index, entry] of some.entries()) {
      const ref = refs[index] as PDFRef;
      const below = entry.children.length > 0 ? siblings(entry.children, ref) : undefined;
      count += below?.count ?? 0;
      const item: PDFDict = context.obj({
        Title: PDFHexString.fromText(entry.text),
        Parent: parent,
        ...placeOf(destinations.get(entry.id)),
        ...(index > 0 && { Prev: refs[index - 1] as PDFRef }),
        ...(index < some.length - 1 && { Next: refs[index + 1] as PDFRef }),
        ...(below && { First: below.first, Last: below.last, Count: below.count }),
      });
      context.assign(ref, item);
    }
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
  }

  function placeOf(destination: Destination | undefined) {
    return destination && { Dest: [destination.pageRef, 'XYZ', 0, destination.topPt, null] };
  }
}
