import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { tagAttributes } from './attributes.ts';
import type { Content, Tag } from './tag.ts';

/** Read the structure tree of a document; nothing when it has none, or more than one root. */
export async function readTags(document: PDFDocument): Promise<Tag | undefined> {
  const { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = await pdfLib();
  const { context } = document;
  const attributes = await tagAttributes(context);
  const key = PDFName.of;

  const text = (dict: PDFDict, name: string) => {
    const value = dict.lookup(key(name));
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  };
  const pageOf = (dict: PDFDict, inherited: PDFRef | undefined) => {
    const page = dict.get(key('Pg'));
    return page instanceof PDFRef ? page : inherited;
  };
  const kidsOf = (kids: PDFObject | undefined, page: PDFRef | undefined, seen: ReadonlySet<PDFDict>): (Tag | Content)[] => {
    const kid = kids instanceof PDFRef ? context.lookup(kids) : kids;
    if (kid instanceof PDFArray) return kid.asArray().flatMap((one) => kidsOf(one, page, seen));
    if (kid instanceof PDFNumber) return page ? [{ page, mcid: kid.asNumber() }] : [];
    if (!(kid instanceof PDFDict) || seen.has(kid)) return [];
    const own = pageOf(kid, page);
    const [mcid, annotation] = [kid.get(key('MCID')), kid.get(key('Obj'))];
    if (mcid instanceof PDFNumber) return own ? [{ page: own, mcid: mcid.asNumber() }] : [];
    if (annotation instanceof PDFRef) return own ? [{ page: own, annotation }] : [];
    return [read(kid, own, new Set([...seen, kid]))];
  };
  const read = (dict: PDFDict, page: PDFRef | undefined, seen: ReadonlySet<PDFDict>): Tag => {
    const type = dict.lookup(key('S'));
    return {
      type: type instanceof PDFName ? type.decodeText() : '',
      lang: text(dict, 'Lang'),
      alt: text(dict, 'Alt'),
      id: text(dict, 'ID'),
      attributes: attributes.read(dict.get(key('A'))),
      kids: kidsOf(dict.get(key('K')), pageOf(dict, page), seen),
    };
  };
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const [tag, ...others] = kidsOf(root?.get(key('K')), undefined, new Set());
  return tag && 'kids' in tag && others.length === 0 ? tag : undefined;
}
