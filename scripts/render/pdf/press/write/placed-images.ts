import type { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { resolutionOf } from '../preflight/matrix.ts';
import { pageWalker } from '../preflight/walk-pages.ts';
import { streamBytes } from '../stream-bytes.ts';

/** Find the pixels per inch that every picture has where it is set largest. */
export async function placedImages(document: PDFDocument): Promise<ReadonlyMap<PDFRawStream, number>> {
  const { PDFName, PDFNumber, PDFRawStream: RawStream } = await pdfLib();
  const walk = await pageWalker(document);
  const least = new Map<PDFRawStream, number>();
  const nothing = () => undefined;
  const ignored = {
    colour: nothing,
    text: nothing,
    transparency: nothing,
    group: nothing,
    forbidden: nothing,
    broken: nothing,
  };
  for (const { node } of document.getPages()) {
    const contents = node.lookup(PDFName.of('Contents'));
    if (!(contents instanceof RawStream)) continue;
    walk(node, Buffer.from(await streamBytes(contents)).toString('latin1'), {
      ...ignored,
      image(stream, _space, matrix) {
        const [width, height] = ['Width', 'Height'].map((key) => stream.dict.lookup(PDFName.of(key), PDFNumber).asNumber());
        const ppi = resolutionOf(matrix, width ?? 0, height ?? 0);
        least.set(stream, Math.min(ppi, least.get(stream) ?? Number.POSITIVE_INFINITY));
      },
    });
  }
  return least;
}
