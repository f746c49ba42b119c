import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../model/pdf-lib.ts';

/** Why a file can not be taken apart. `page` is the one that is damaged, from 1. */
export type PdfRefusal =
  | { readonly reason: 'notPdf' | 'encrypted' | 'noPages' | 'damaged' }
  | { readonly reason: 'damagedPage'; readonly page: number };

/** Open a PDF; its bytes come from anywhere, so that whatever goes wrong with them is no mistake of ours. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument | PdfRefusal> {
  if (!hasHeader(bytes)) return { reason: 'notPdf' };
  const { EncryptedPDFError, PDFDocument } = await pdfLib();
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  } catch (error) {
    return { reason: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

/** Readers look for `%PDF-` in the first kilobyte (ISO 32000-2, 7.5.2, and the habit of Acrobat). */
function hasHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}
