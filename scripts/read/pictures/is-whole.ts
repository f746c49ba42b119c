import { crc32 } from 'node:zlib';
import type { Picture } from '../../model/book.ts';

/**
 * Tell whether the data of a picture comes to its end and is undamaged as far as the format lets it be seen: its head, which gives the size,
 * outlives most accidents. A browser draws what is left, or nothing, and says nothing.
 */
export function isWhole(bytes: Uint8Array, mediaType: Exclude<Picture['mediaType'], 'image/svg+xml'>): boolean {
  return TESTS[mediaType](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const TESTS: Readonly<Record<Parameters<typeof isWhole>[1], (bytes: Uint8Array, view: DataView) => boolean>> = {
  'image/png': isWholePng,
  'image/jpeg': isWholeJpeg,
  // GIF89a, section 27: the trailer. Some programs fill up with zeros behind it.
  'image/gif': (bytes) => bytes.findLast((byte) => byte !== 0) === 0x3b,
  // RIFF: the size of all that follows stands behind the four first letters.
  'image/webp': (bytes, view) => bytes.length >= 8 && view.getUint32(4, true) + 8 <= bytes.length,
};

/** Every chunk has a checksum, and the last is `IEND` (PNG, third edition, section 5). */
function isWholePng(bytes: Uint8Array, view: DataView): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (view.getUint32(at + 4) === IEND) return true;
    at = end + 4;
  }
  return false;
}

const IEND = 0x49454e44;

/** Segments up to the start of the scan tell their lengths; what follows ends with the marker `EOI` (ITU-T T.81, annex B). */
function isWholeJpeg(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    // A marker may be filled up with bytes of ones.
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\xff\xd9', undefined, 'latin1') > at;
}
