import type { PDFContext, PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Objects } from '../objects.ts';
import type { TagAttributes } from './tag.ts';

/** Whose word each attribute is (ISO 32000-1, table 341). */
const OWNERS: Readonly<Record<keyof TagAttributes, string>> = {
  Scope: 'Table',
  RowSpan: 'Table',
  ColSpan: 'Table',
  Headers: 'Table',
  ListNumbering: 'List',
  BBox: 'Layout',
};

const NAMES = Object.keys(OWNERS) as (keyof TagAttributes)[];

/** Read the attributes of a tag: a dictionary, or several of different owners. */
export function readAttributes(value: PDFObject | undefined, objects: Objects): TagAttributes | undefined {
  if (value === undefined) return undefined;
  const plain = (one: PDFObject | undefined): unknown =>
    objects.number(one) ?? objects.name(one) ?? objects.text(one) ?? (one && objects.items(one).map(plain));
  const found: Record<string, unknown> = {};
  for (const dict of objects.dict(value) ? [value] : objects.items(value)) {
    for (const name of NAMES) found[name] = plain(objects.at(dict, name)) ?? found[name];
  }
  return found;
}

/**
 * Write the attributes of a tag; nothing when there are none.
 *
 * @param string makes an id: every other word is a name
 */
export function writeAttributes(
  attributes: TagAttributes,
  context: PDFContext,
  string: (text: string) => PDFString,
): PDFObject | undefined {
  const said = NAMES.filter((name) => attributes[name] !== undefined);
  const written = [...Map.groupBy(said, (name) => OWNERS[name])].map(([owner, own]) =>
    context.obj({
      O: owner,
      ...Object.fromEntries(own.map((name) => [name, name === 'Headers' ? attributes.Headers?.map(string) : attributes[name]])),
    }),
  );
  return written.length > 1 ? context.obj(written) : written[0];
}
