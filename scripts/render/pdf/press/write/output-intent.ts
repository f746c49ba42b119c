import { deflateSync } from 'node:zlib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { OutputProfile } from '../../../../model/prepress.ts';

/**
 * Say for which printing condition a document was made, with the profile itself (ISO 32000-2, 14.11.5). A condition that the profile
 * does not call by a registered name is `Custom`, as that clause has it.
 */
export async function setOutputIntent(document: PDFDocument, profile: OutputProfile, bytes: Uint8Array): Promise<void> {
  const { PDFHexString, PDFName, PDFString } = await pdfLib();
  const { context, catalog } = document;
  const packed = deflateSync(bytes);
  const stream = context.stream(packed, { N: profile.space === 'cmyk' ? 4 : 1, Filter: 'FlateDecode', Length: packed.length });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(profile.condition ?? 'Custom'),
    Info: PDFHexString.fromText(profile.description),
    ...(profile.condition && { RegistryName: PDFString.of('http://www.color.org') }),
    DestOutputProfile: context.register(stream),
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
