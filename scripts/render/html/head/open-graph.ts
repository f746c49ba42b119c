import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import type { Language } from '../../../model/language.ts';
import type { Addresses } from '../addresses.ts';

/** Tell how a link to the page is to be shown (ogp.me). The picture only where it has a full address, which the protocol demands. */
export function openGraph(edition: Edition, place: Addresses): readonly Element[] {
  const { language, alternates, book } = edition;
  const url = place.absolute(language.tag);
  const facts: (readonly [property: string, content: string | undefined])[] = [
    ['og:title', edition.title],
    ['og:type', 'book'],
    ['og:description', edition.description],
    ['og:site_name', book.press.name],
    ['og:locale', locale(language)],
    ...alternates.map((one) => ['og:locale:alternate', locale(one.language)] as const),
    ['og:url', url],
    ['og:image', place.cover],
    ['og:image:alt', place.cover && edition.title],
    ['book:release_date', book.date],
  ];
  return facts.flatMap(([property, content]) => (content ? [h('meta', { property, content })] : []));
}

/** The protocol knows no language without a country: the likeliest is taken where the text names none (CLDR, likely subtags). */
function locale({ tag }: Language): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}
