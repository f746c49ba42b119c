import type { PDFDocument, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { PrinterMark } from '../../../../model/prepress.ts';
import type { PageFrame } from './page-frame.ts';
import { printerMarks } from './printer-marks.ts';
import type { SpotInks } from './spot-inks.ts';

/** The ink of the name `All` stands for every plate. */
export const EVERY_PLATE = 'All';

/**
 * Put what the browser drew on every page into its place on the sheet, cut at the bleed, with the marks outside.
 *
 * The drawing becomes a form: were it only moved, its patterns would stay behind, for those are laid out from the corner of the page
 * or form that they belong to (ISO 32000-2, 8.7.3.1).
 *
 * @param space in which what shines through is reckoned: the colours of the press
 */
export async function framePages(
  document: PDFDocument,
  { media, bleed, trim }: PageFrame,
  marks: readonly PrinterMark[],
  space: 'DeviceGray' | 'DeviceCMYK',
  spots: SpotInks,
): Promise<void> {
  const { PDFName } = await pdfLib();
  const { context } = document;
  const drawnMarks = printerMarks({ media, bleed, trim }, marks);
  for (const page of document.getPages()) {
    const { node } = page;
    const contents = node.get(PDFName.of('Contents')) as PDFRef;
    const drawn = context.lookup(contents) as PDFRawStream;
    // The browser rounds its page to whole pixels of a screen, from the upper left corner.
    const [right, up] = [bleed[0], places(bleed[3] - page.getHeight())];
    const box = [bleed[0] - right, bleed[1] - up, bleed[2] - right, bleed[3] - up].map(places);
    const form = {
      ...{ Type: 'XObject', Subtype: 'Form', BBox: box, Matrix: [1, 0, 0, 1, right, up] },
      Resources: node.Resources() ?? {},
    };
    for (const [key, value] of context.obj(form).entries()) drawn.dict.set(key, value);
    const resources = context.obj({ XObject: { Printed: contents } });
    if (drawnMarks) spots.put(resources, 'Registration', EVERY_PLATE);
    node.set(PDFName.of('Contents'), context.register(context.flateStream(['/Printed Do', drawnMarks].join('\n'))));
    node.set(PDFName.of('Resources'), resources);
    node.delete(PDFName.of('CropBox'));
    for (const [name, sides] of [
      ['MediaBox', media],
      ['BleedBox', bleed],
      ['TrimBox', trim],
    ] as const) {
      node.set(PDFName.of(name), context.obj([...sides]));
    }
    node.set(PDFName.of('Group'), context.obj({ Type: 'Group', S: 'Transparency', CS: space }));
  }
}

function places(value: number): number {
  return Math.round(value * 1000) / 1000;
}
