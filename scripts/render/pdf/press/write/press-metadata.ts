import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Edition } from '../../../../model/edition.ts';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { isoDate } from '../../post/iso-date.ts';
import { xmpPacket } from '../../post/xmp-packet.ts';

/**
 * Say what the document is, in the two places that must agree, and that nothing in it is trapped.
 *
 * @param conforms whether the file may call itself PDF/X-4
 */
export async function setPressMetadata(document: PDFDocument, edition: Edition, key: string, conforms: boolean): Promise<void> {
  const { PDFDict, PDFHexString, PDFName, PDFString } = await pdfLib();
  const { context, catalog } = document;
  const { title, language, book, contributors, keywords, description } = edition;
  const id = createHash('sha256').update(`${key} press`).digest('hex').slice(0, 32).toUpperCase();
  const made = context.lookupMaybe(context.trailerInfo.Info, PDFDict)?.get(PDFName.of('Producer'));
  const producer = made instanceof PDFString || made instanceof PDFHexString ? made.decodeText() : undefined;
  const date = book.date && isoDate(book.date);
  const packet = xmpPacket({
    title,
    lang: language.tag,
    authors: contributors.filter(({ role }) => role === 'aut').map(({ name }) => name),
    description,
    keywords,
    rights: book.rights,
    date,
    creator: 'Tract',
    producer,
  });
  const stamp = date && PDFString.of(`D:${date.replace(/[-:T]/g, '')}`);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Creator: PDFString.of('Tract'),
      ...(producer && { Producer: PDFHexString.fromText(producer) }),
      ...(stamp && { CreationDate: stamp, ModDate: stamp }),
      Trapped: 'False',
    }),
  );
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(language.tag));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(withPressFacts(packet, id, conforms), { Type: 'Metadata', Subtype: 'XML' })),
  );
  const trailerId = PDFHexString.of(id);
  context.trailerInfo.ID = context.obj([trailerId, trailerId]);
}

/** Add to an XMP packet what PDF/X-4 asks for: the document's identifier and version, trapping and, where it is true, the claim. */
function withPressFacts(packet: Uint8Array, id: string, conforms: boolean): Uint8Array {
  const facts = [
    '<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">',
    `<xmpMM:DocumentID>uuid:${id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}</xmpMM:DocumentID>`,
    '<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
    '<pdf:Trapped>False</pdf:Trapped>',
    ...(conforms ? ['<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>'] : []),
    '</rdf:Description>',
  ];
  return new TextEncoder().encode(
    new TextDecoder().decode(packet).replace('</rdf:RDF>', () => `${facts.join('\n')}</rdf:RDF>`),
  );
}
