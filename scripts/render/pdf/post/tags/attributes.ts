import type { PDFContext, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { TagAttributes } from './tag.ts';

/** Whose word each attribute is (ISO 32000-1, table 341), and what it is when nothing is said. */
const OWNERS: Readonly<Record<keyof TagAttributes, string>> = {
  Scope: 'Table',
  RowSpan: 'Table',
  ColSpan: 'Table',
  Headers: 'Table',
  ListNumbering: 'List',
  BBox: 'Layout',
};

/** Make the functions that read the attributes of a tag and write them. */
export async function tagAttributes(context: PDFContext): Promise<{
  read(value: PDFObject | undefined): TagAttributes | undefined;
  write(attributes: TagAttributes): PDFObject | undefined;
}> {
  const { PDFArray, PDFDict: Dict, PDFHexString, PDFName, PDFNumber, PDFString } = await pdfLib();
  const names = (Object.keys(OWNERS) as (keyof TagAttributes)[]).map((name) => [name, PDFName.of(name)] as const);

  const plain = (value: PDFObject | undefined): unknown => {
    if (value instanceof PDFNumber) return value.asNumber();
    if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
    return value instanceof PDFArray ? value.asArray().map((one) => plain(context.lookup(one))) : undefined;
  };
  const dictionaries = (value: PDFObject | undefined): readonly PDFDict[] => {
    const found = context.lookup(value);
    if (found instanceof PDFArray) return found.asArray().flatMap(dictionaries);
    return found instanceof Dict ? [found] : [];
  };
  return {
    read(value) {
      if (value === undefined) return undefined;
      const found: Record<string, unknown> = {};
      for (const dictionary of dictionaries(value)) {
        for (const [name, key] of names) {
          const one = plain(dictionary.lookup(key));
          if (one !== undefined) found[name] = one;
        }
      }
      return found;
    },
    write(attributes) {
      const owned = Map.groupBy(
        names.filter(([name]) => attributes[name] !== undefined),
        ([name]) => OWNERS[name],
      );
      const written = [...owned].map(([owner, own]) =>
        context.obj({ O: owner, ...Object.fromEntries(own.map(([name]) => [name, literal(attributes[name])])) }),
      );
      return written.length > 1 ? context.obj(written) : written[0];
    },
  };

  /** Ids are strings, every other word is a name. */
  function literal(value: TagAttributes[keyof TagAttributes]) {
    if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? PDFString.of(one) : one));
    return value as string | number;
  }
}
