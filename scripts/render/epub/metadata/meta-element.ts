import { legalXml } from '../../fragments/legal-xml.ts';

/** One element of `<metadata>` in the package document. */
export interface MetaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Make an element of Dublin Core: `dc:title`. Attributes that are undefined are left out. */
export function dc(name: string, text: string, attributes: Readonly<Record<string, string | undefined>> = {}): MetaElement {
  return { name: `dc:${name}`, attributes: defined(attributes), text: tidy(text) };
}

/** Make a `<meta property>`, which may say more about another element (`refines: '#title'`). */
export function meta(
  property: string,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): MetaElement {
  return { name: 'meta', attributes: defined({ property, ...attributes }), text: tidy(text) };
}

function defined(attributes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Metadata are one line each. */
function tidy(text: string): string {
  return legalXml(text)
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}
