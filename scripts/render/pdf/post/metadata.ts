import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Edition } from '../../../model/edition.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { isoDate } from './iso-date.ts';
import { type Standard, xmpPacket } from './xmp-packet.ts';

/** The facts of a document that are written in two places: its information dictionary and its XMP packet. */
export interface DocumentFacts {
  readonly title: string;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly description?: string | undefined;
  readonly keywords: readonly string[];
  readonly rights?: string | undefined;
  /** ISO 8601, to the second. */
  readonly date?: string | undefined;
  readonly creator: string;
  readonly producer?: string | undefined;
}

/** Say what the document is, in the edition's words: nothing of the clock, nothing that the metadata does not say. */
export async function setMetadata(document: PDFDocument, edition: Edition): Promise<DocumentFacts> {
  const { PDFBool, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } = await pdfLib();
  const { context, catalog } = document;
  const printed = context.lookupMaybe(context.trailerInfo.Info, PDFDict)?.get(PDFName.of('Producer'));
  const facts: DocumentFacts = {
    title: edition.title,
    lang: edition.language.tag,
    authors: edition.contributors.filter((one) => one.role === 'aut').map((one) => one.name),
    description: edition.description,
    keywords: edition.keywords,
    rights: edition.book.rights,
    date: edition.book.date && isoDate(edition.book.date),
    creator: 'Tract',
    producer: printed instanceof PDFString || printed instanceof PDFHexString ? printed.decodeText() : undefined,
  };
  // The browser's own, with the time of printing, would be written out too.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(facts.title),
      ...(facts.authors.length > 0 && { Author: PDFHexString.fromText(facts.authors.join(', ')) }),
      ...(facts.description && { Subject: PDFHexString.fromText(facts.description) }),
      ...(facts.keywords.length > 0 && { Keywords: PDFHexString.fromText(facts.keywords.join(', ')) }),
      Creator: PDFHexString.fromText(facts.creator),
      ...(facts.producer && { Producer: PDFHexString.fromText(facts.producer) }),
      ...(facts.date && { CreationDate: pdfDate(facts.date), ModDate: pdfDate(facts.date) }),
    }),
  );
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(facts.lang));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: PDFBool.True }));
  await setPacket(document, facts, []);
  return facts;

  function pdfDate(iso: string) {
    return PDFString.of(`D:${iso.replace(/[-:T]/g, '')}`);
  }
}

/** Write the packet of a document, in the place of the one it has. */
export async function setPacket(
  { context, catalog }: PDFDocument,
  facts: DocumentFacts,
  claims: readonly Standard[],
): Promise<void> {
  const { PDFName, PDFRef } = await pdfLib();
  const packet = context.stream(xmpPacket(facts, claims), { Type: 'Metadata', Subtype: 'XML' });
  const known = catalog.get(PDFName.of('Metadata'));
  if (known instanceof PDFRef) context.assign(known, packet);
  else catalog.set(PDFName.of('Metadata'), context.register(packet));
}
