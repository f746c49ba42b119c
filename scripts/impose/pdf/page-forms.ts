import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { SourcePage } from './list-pages.ts';

/** Make the function that gives a page as a form XObject, or nothing for a page on which nothing is drawn. Throws when it is damaged. */
export async function pageForms(document: PDFDocument): Promise<(page: SourcePage) => PDFRef | undefined> {
  const { decodePDFRawStream, PDFArray, PDFContentStream, PDFDict: Dict, PDFName, PDFRawStream, PDFRef: Ref } = await pdfLib();
  const { context } = document;
  const made = new Map<SourcePage, PDFRef | undefined>();
  const shared = new Map<PDFObject, PDFRef>();

  /** Inherited resources that stand in the tree itself serve many pages: they become an object, once. */
  const resourcesOf = ({ resources }: SourcePage): PDFObject => {
    if (!resources) return context.obj({});
    if (resources instanceof Ref) return resources;
    const known = shared.get(resources) ?? context.register(resources);
    shared.set(resources, known);
    return known;
  };

  const bytesOf = (stream: PDFObject | undefined): Uint8Array => {
    if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
    if (stream instanceof PDFContentStream) return stream.getUnencodedContents();
    throw new Error('the contents of the page are no stream');
  };

  const make = (page: SourcePage): PDFRef | undefined => {
    const contents = context.lookup(page.node.get(PDFName.of('Contents')));
    if (!contents) return undefined;
    const form = {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [...page.bleed],
      Resources: resourcesOf(page),
      ...groupOf(page.node.get(PDFName.of('Group'))),
    };
    if (contents instanceof PDFRawStream) {
      const dict = context.obj(form) as PDFDict;
      for (const key of ['Filter', 'DecodeParms', 'Length']) {
        const value = contents.dict.get(PDFName.of(key));
        if (value) dict.set(PDFName.of(key), value);
      }
      return context.register(PDFRawStream.of(dict, contents.contents));
    }
    if (!(contents instanceof PDFArray)) throw new Error('the contents of the page are no stream');
    // Parts of one program, which may end between any two words of it (ISO 32000-2, table 31).
    const parts = contents.asArray().flatMap((part) => [bytesOf(context.lookup(part)), NEW_LINE]);
    return context.register(context.flateStream(Buffer.concat(parts), form));
  };

  const groupOf = (group: PDFObject | undefined) =>
    context.lookup(group) instanceof Dict ? { Group: group as PDFObject } : {};

  return (page) => {
    if (!made.has(page)) made.set(page, make(page));
    return made.get(page);
  };
}

const NEW_LINE = Buffer.from('\n');
