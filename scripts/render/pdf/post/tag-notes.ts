import type { PDFDocument, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/**
 * Tag notes as such. Chromium has no tag for them, whatever their role; the page calls them articles, as which it tags nothing else. Each
 * bears an identifier, as PDF/UA-1, 7.9 asks.
 */
export async function tagNotes(document: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict, PDFName, PDFString: Text } = await pdfLib();
  const [kind, article] = [PDFName.of('S'), PDFName.of('Art')];
  const names: (PDFString | PDFRef)[] = [];
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(kind) !== article) continue;
    // Sorted behind Chromium's own, which begin with `node`.
    const id = Text.of(`note${String(names.length / 2 + 1).padStart(8, '0')}`);
    object.set(kind, PDFName.of('Note'));
    object.set(PDFName.of('ID'), id);
    names.push(id, ref);
  }
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root || names.length === 0) return;
  // A name tree (ISO 32000-2, 7.9.6), as Chromium begins it for the heads of tables.
  const known = root.lookupMaybe(PDFName.of('IDTree'), PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray);
  const limits = [names[0] as PDFString, names.at(-2) as PDFString];
  const leaf = document.context.register(document.context.obj({ Limits: limits, Names: names }));
  root.set(PDFName.of('IDTree'), document.context.obj({ Kids: [...(known?.asArray() ?? []), leaf] }));
}
