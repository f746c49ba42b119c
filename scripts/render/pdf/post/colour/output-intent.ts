import { deflateSync } from 'node:zlib';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { srgbProfile } from './srgb-profile.ts';

/** Say which colours those of the document are: sRGB, as browsers take them, so that they look alike for ever (PDF/A-2, 6.2.3). */
export async function setOutputIntent({ context, catalog }: PDFDocument): Promise<void> {
  const { PDFName, PDFString } = await pdfLib();
  const profile = context.register(context.stream(deflateSync(srgbProfile()), { N: 3, Filter: 'FlateDecode' }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
