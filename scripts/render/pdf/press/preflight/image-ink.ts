import type { PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { streamBytes } from '../stream-bytes.ts';
import type { Space } from './colour-space.ts';

/** The samples of a picture, as far as they can be read. */
export interface ImageInk {
  readonly isReadable: boolean;
  /** The most ink on one spot, in percent; nothing where its colours are no inks. */
  readonly percent?: number;
  /** The inks that are used at all. */
  readonly inks: readonly string[];
}

/** Measure the ink of every pixel of a picture of the press file. */
export async function imageInk(stream: PDFRawStream, space: Space): Promise<ImageInk> {
  const { PDFName, PDFNumber } = await pdfLib();
  const number = (key: string) => stream.dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 0;
  const samples = await samplesOf(stream);
  const plates = space.inks.length;
  const pixels = number('Width') * number('Height');
  if (!samples || number('BitsPerComponent') !== 8) return { isReadable: samples !== undefined, inks: [] };
  if (plates === 0 || space.kind === 'Indexed') return { isReadable: true, inks: [] };
  if (samples.length < pixels * plates) return { isReadable: false, inks: [] };
  let most = 0;
  const used = new Uint8Array(plates);
  for (let at = 0; at < pixels * plates; at += plates) {
    let sum = 0;
    for (let plate = 0; plate < plates; plate += 1) {
      const value = samples[at + plate] as number;
      const ink = space.isLight ? 255 - value : value;
      if (ink > 0) used[plate] = 1;
      sum += ink;
    }
    if (sum > most) most = sum;
  }
  return { isReadable: true, percent: most / 2.55, inks: space.inks.filter((_, plate) => used[plate] === 1) };
}

async function samplesOf(stream: PDFRawStream): Promise<Uint8Array | undefined> {
  const { PDFName } = await pdfLib();
  try {
    if (stream.dict.lookup(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return await streamBytes(stream);
    const { default: sharp } = await import('sharp');
    const { data } = await sharp(stream.contents, { failOn: 'error', limitInputPixels: false })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data;
  } catch {
    return undefined;
  }
}
