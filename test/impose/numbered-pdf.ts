import { createRequire } from 'node:module';
import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../scripts/model/pdf-lib.ts';

/** How a page of a test document is made. Lengths are in points. */
export interface NumberedPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly crop?: readonly [number, number, number, number];
  readonly trim?: readonly [number, number, number, number];
  readonly bleed?: readonly [number, number, number, number];
  readonly userUnit?: number;
}

/** A5 to a thousandth of a point. */
export const A5 = { width: 419.528, height: 595.276 } as const;

/** Make a document of pages with their number in the middle of what is finished of them, upright as they are read. */
export async function numberedPdf(
  pages: readonly NumberedPage[],
  change: (document: PdfLib.PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const { degrees, PDFDocument, PDFName, StandardFonts } = await pdfLib();
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = document.embedStandardFont(StandardFonts.Helvetica);
  for (const [index, { width = A5.width, height = A5.height, rotate = 0, crop, trim, bleed, userUnit }] of pages.entries()) {
    const page = document.addPage([width, height]);
    if (crop) page.setCropBox(crop[0], crop[1], crop[2] - crop[0], crop[3] - crop[1]);
    if (trim) page.setTrimBox(trim[0], trim[1], trim[2] - trim[0], trim[3] - trim[1]);
    if (bleed) page.setBleedBox(bleed[0], bleed[1], bleed[2] - bleed[0], bleed[3] - bleed[1]);
    if (userUnit !== undefined) page.node.set(PDFName.of('UserUnit'), document.context.obj(userUnit));
    page.setRotation(degrees(rotate));
    const [left, bottom, right, top] = trim ?? crop ?? [0, 0, width, height];
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    page.drawText(String(index + 1), { x, y, size: 12, font, rotate: degrees(rotate) });
  }
  change(document);
  return document.save({ addDefaultPage: false });
}

export function pagesOf(count: number, page: NumberedPage = {}): readonly NumberedPage[] {
  return Array.from({ length: count }, () => page);
}

/** A piece of text on a page of a PDF, in points, with the direction in which its letters stand. */
export interface FoundText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turned: 0 | 90 | 180 | 270;
}

export interface FoundPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly FoundText[];
}

/** Read the texts of a PDF with their places, as another program sees them. */
export async function readTexts(bytes: Uint8Array): Promise<readonly FoundPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const standardFontDataUrl = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace('package.json', 'standard_fonts/');
  // pdfjs takes the buffer it is given away from its owner.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, standardFontDataUrl });
  const document = await task.promise;
  const pages: FoundPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): FoundText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
      const turned = (((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4) * 90;
      return [{ text: item.str, x, y, size: Math.hypot(a, b), turned: turned as FoundText['turned'] }];
    });
    pages.push({ width, height, texts });
  }
  await task.destroy();
  return pages;
}
