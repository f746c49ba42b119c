import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentsEntry, Edition } from '../../../../model/edition.ts';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { idOf, readDestinations } from '../destinations.ts';

/**
 * Say in words where each link leads (PDF/UA-1, 7.18.5): the heading, the note, the page, or the address on the web.
 *
 * @param labels the printed numbers of all pages
 */
export async function describeLinks(
  document: PDFDocument,
  edition: Edition,
  contents: readonly ContentsEntry[],
  labels: readonly string[],
): Promise<void> {
  const { PDFDict, PDFHexString, PDFName, PDFString } = await pdfLib();
  const { t, notes } = edition;
  const destinations = await readDestinations(document);
  const words = new Map<string, string>();
  const name = (entries: readonly ContentsEntry[]) => {
    for (const { id, text, children } of entries) {
      words.set(id, text);
      name(children);
    }
  };
  name(contents);
  for (const { id, number, calls } of notes) {
    words.set(id, t('edition.indexNote', { number }));
    for (const call of calls) words.set(call, t('edition.backToText', { number }));
  }
  const placeOf = (id: string) => {
    const page = destinations.get(id)?.page ?? 0;
    return words.get(id) ?? t('pdf.page', { page: labels[page - 1] ?? page });
  };
  for (const page of document.getPages()) {
    for (const ref of page.node.Annots()?.asArray() ?? []) {
      const link = document.context.lookupMaybe(ref, PDFDict);
      if (link?.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const [place, uri] = [
        link.lookup(PDFName.of('Dest')),
        link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI')),
      ];
      const said =
        place instanceof PDFName ? placeOf(idOf(place.decodeText())) : uri instanceof PDFString ? uri.decodeText() : '';
      if (said !== '') link.set(PDFName.of('Contents'), PDFHexString.fromText(said));
    }
  }
}
