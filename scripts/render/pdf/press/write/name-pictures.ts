import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { Picture } from '../../../../model/book.ts';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { streamBytes } from '../stream-bytes.ts';

/**
 * Make the function that tells which file of the press a picture is, as the browser wrote it: the one that has as many pixels. Of several
 * that do, the one that looks most like it from afar.
 */
export function pictureNamer(pictures: Iterable<Picture>): (stream: PDFRawStream) => Promise<string | undefined> {
  const bySize = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const key = sizeKey(picture.widthPx, picture.heightPx);
    if (picture.mediaType !== 'image/svg+xml') bySize.set(key, [...(bySize.get(key) ?? []), picture]);
  }
  return async (stream) => {
    const { PDFName, PDFNumber } = await pdfLib();
    const [width, height] = ['Width', 'Height'].map((name) => stream.dict.lookup(PDFName.of(name), PDFNumber).asNumber()) as [
      number,
      number,
    ];
    const candidates = bySize.get(sizeKey(width, height)) ?? [];
    if (candidates.length < 2) return candidates[0]?.path;
    const seen = await lightFromAfar(stream, width, height);
    let nearest: { path: string; distance: number } | undefined;
    for (const { path, bytes } of candidates) {
      const distance = distanceBetween(seen, await fromAfar(bytes));
      if (!nearest || distance < nearest.distance) nearest = { path, distance };
    }
    return nearest?.path;
  };
}

/** A photograph that was taken on its side has its sides swapped in the document. */
function sizeKey(width: number, height: number): string {
  return [width, height].sort((a, b) => a - b).join(' ');
}

async function fromAfar(source: Uint8Array, raw?: Raw): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(source, { failOn: 'none', ...(raw && { raw }) });
  return picture.removeAlpha().toColourspace('b-w').resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer();
}

type Raw = { readonly width: number; readonly height: number; readonly channels: 1 | 3 };

/** Look at a picture as the browser wrote it: a file of its own, or samples of one or three bytes. */
async function lightFromAfar(stream: PDFRawStream, width: number, height: number): Promise<Uint8Array> {
  const { PDFName } = await pdfLib();
  if (stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode')) return fromAfar(stream.contents);
  const samples = await streamBytes(stream);
  return fromAfar(samples, { width, height, channels: samples.length < width * height * 3 ? 1 : 3 });
}

const SIDE = 8;

function distanceBetween(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0)) ** 2, 0);
}
