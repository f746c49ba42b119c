import { pdfLib } from '../../../scripts/model/pdf-lib.ts';
import { dictionaries } from '../pdf/read-pdf.ts';

const { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } = await pdfLib();

interface EmbeddedFont {
  readonly family: string;
  readonly subtype: string;
  readonly embedded: boolean;
}

/** List the fonts that pages of a PDF are set in. */
export async function fontsOf(pdf: Uint8Array): Promise<readonly EmbeddedFont[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return dictionaries(document, 'Font')
    .filter((font) => font.get(PDFName.of('Subtype')) !== PDFName.of('CIDFontType2'))
    .map((font) => {
      const below = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
      const descriptor = below?.lookup(PDFName.of('FontDescriptor'), PDFDict);
      return {
        family: familyOf(String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, '')),
        subtype: String(font.get(PDFName.of('Subtype'))),
        embedded: descriptor?.lookup(PDFName.of('FontFile2')) instanceof PDFStream,
      };
    });
}

/** `EBGaramond-SemiBoldItalic` and `EB Garamond` are one family. */
export function familyOf(name: string): string {
  return name.replace(/-.*$/, '').replaceAll(' ', '').toLowerCase();
}
