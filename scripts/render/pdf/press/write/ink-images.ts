import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { Separation } from '../colour/separate.ts';
import { streamBytes } from '../stream-bytes.ts';
import type { Drawings } from './drawings.ts';

/** Pixels of three bytes. */
interface ScreenImage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How pictures are to be printed. */
export interface ImageSettings {
  readonly separation: Separation;
  readonly asGray: boolean;
  /** How many times the pixels that are wanted a picture has where it is set largest. */
  readonly excess: (stream: PDFRawStream) => number;
}

/**
 * Put inks for the pixels of pictures. One that has only grays is printed in black alone, whatever the others are; the mask of a
 * transparent picture stays as it is, for PDF/X-4 knows transparency. So does a picture that can not be read: the preflight says so.
 *
 * A picture with far more pixels than are wanted is made smaller: a raster of dots shows none of them, and a file of photographs in four
 * inks would grow beyond what can be sent.
 */
export async function inkImages(document: PDFDocument, { images }: Drawings, settings: ImageSettings): Promise<void> {
  const { separation, asGray, excess } = settings;
  const { PDFName, PDFNumber, PDFRawStream: RawStream } = await pdfLib();
  const pack = promisify(deflate);
  for (const { ref, stream, isMask } of images) {
    const read = await readScreenImage(stream);
    if (!read) continue;
    const { pixels, width, height } = excess(stream) > PLENTY ? await shrink(read, excess(stream)) : read;
    const isGray = asGray || isMask || isNeutral(pixels);
    const samples = isGray ? lightOf(pixels) : await separation.separate(pixels);
    const packed = await pack(samples);
    const { dict } = stream;
    for (const key of ['DecodeParms', 'ColorTransform', 'Decode', 'Intent']) dict.delete(PDFName.of(key));
    for (const [key, value] of Object.entries({ Width: width, Height: height, BitsPerComponent: 8, Length: packed.length })) {
      dict.set(PDFName.of(key), PDFNumber.of(value));
    }
    dict.set(PDFName.of('ColorSpace'), PDFName.of(isGray ? 'DeviceGray' : 'DeviceCMYK'));
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    document.context.assign(ref, RawStream.of(dict, packed));
  }
}

/** Half as many pixels again as are wanted do no harm. */
const PLENTY = 1.5;

async function shrink({ pixels, width, height }: ScreenImage, excess: number): Promise<ScreenImage> {
  const { default: sharp } = await import('sharp');
  const [newWidth, newHeight] = [width, height].map((side) => Math.max(1, Math.ceil(side / excess))) as [number, number];
  const picture = sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
  const smaller = await picture.resize(newWidth, newHeight, { fit: 'fill' }).raw().toBuffer();
  return { pixels: smaller, width: newWidth, height: newHeight };
}

/**
 * Read a picture that has the colours of a screen. What its own profile says of them is heeded where the file brought it along.
 *
 * @returns nothing for one that has other colours or none, and for one that is damaged
 */
async function readScreenImage(stream: PDFRawStream): Promise<ScreenImage | undefined> {
  const { PDFArray, PDFBool, PDFName, PDFNumber } = await pdfLib();
  const { dict } = stream;
  const [width, height] = ['Width', 'Height'].map((key) => dict.lookup(PDFName.of(key), PDFNumber).asNumber()) as [
    number,
    number,
  ];
  const value = (key: string) => dict.lookup(PDFName.of(key));
  if (value('ImageMask') === PDFBool.True) return undefined;
  const space = value('ColorSpace');
  const profile = space instanceof PDFArray ? (space.lookup(1) as PDFRawStream).dict.lookup(PDFName.of('N')) : undefined;
  const isScreen = space === PDFName.of('DeviceRGB') || (profile instanceof PDFNumber && profile.asNumber() === 3);
  if (!isScreen) return undefined;
  if (value('Filter') !== PDFName.of('DCTDecode')) {
    const pixels = await streamBytes(stream);
    return pixels.length >= width * height * 3 ? { pixels: pixels.subarray(0, width * height * 3), width, height } : undefined;
  }
  const { default: sharp } = await import('sharp');
  try {
    // A file that was cut off keeps what there is of it, as the browser shows it.
    const picture = sharp(stream.contents, { failOn: 'none', limitInputPixels: false });
    const { data, info } = await picture.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return info.channels === 3 ? { pixels: data, width: info.width, height: info.height } : undefined;
  } catch {
    return undefined;
  }
}

/** Tell whether a picture has no colour but those that a JPEG of a gray one brings in. */
function isNeutral(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    const [red, green, blue] = [pixels[at] as number, pixels[at + 1] as number, pixels[at + 2] as number];
    if (Math.abs(red - green) > SLIGHT || Math.abs(green - blue) > SLIGHT || Math.abs(red - blue) > SLIGHT) return false;
  }
  return true;
}

const SLIGHT = 4;

function lightOf(pixels: Uint8Array): Uint8Array {
  const light = new Uint8Array(pixels.length / 3);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 1) {
    const [red, green, blue] = [pixels[from] as number, pixels[from + 1] as number, pixels[from + 2] as number];
    light[to] = (red * 77 + green * 151 + blue * 28 + 128) >> 8;
  }
  return light;
}
