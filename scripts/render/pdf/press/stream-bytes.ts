import { inflateSync } from 'node:zlib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../model/pdf-lib.ts';

/**
 * Decode a stream. The library inflates in JavaScript, ten times as slow as Node's own: felt with every picture.
 *
 * @throws where the stream is damaged, or has a filter that only pictures have
 */
export async function streamBytes(stream: PDFRawStream): Promise<Uint8Array> {
  const { decodePDFRawStream, PDFName } = await pdfLib();
  const isDeflated = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  if (isDeflated && !stream.dict.has(PDFName.of('DecodeParms'))) return inflateSync(stream.contents);
  return decodePDFRawStream(stream).decode();
}
