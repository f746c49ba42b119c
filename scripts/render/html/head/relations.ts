import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import type { Addresses } from '../addresses.ts';
import { licenceUrl } from './licence-url.ts';

/** Say where else the text is: its own full address, its other languages, its other forms, its licence. */
export function relations(edition: Edition, place: Addresses): readonly Element[] {
  const { language, alternates, book } = edition;
  const own = place.absolute(language.tag);
  const licence = book.licence && licenceUrl(book.licence);
  const tags = alternates.length > 0 ? [language, ...alternates.map((one) => one.language)].map(({ tag }) => tag).sort() : [];
  return [
    ...(own ? [h('link', { rel: 'canonical', href: own })] : []),
    ...tags.map((tag) => h('link', { rel: 'alternate', hrefLang: tag, href: place.absolute(tag) ?? place.relative(tag) })),
    ...place.forms.map(({ href, type, name }) => h('link', { rel: 'alternate', type, href, title: name })),
    ...(licence ? [h('link', { rel: 'license', href: licence })] : []),
  ];
}
