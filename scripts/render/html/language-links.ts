import type { Edition } from '../../model/edition.ts';
import type { Language } from '../../model/language.ts';
import type { Addresses } from './addresses.ts';

/** One language of the switch; the edition's own has no address. */
export interface LanguageLink {
  readonly tag: string;
  readonly direction: Language['direction'];
  /** The language's own name for itself. */
  readonly name: string;
  readonly href?: string;
}

/** List the languages of a book in the order of their tags, so that each stands at the same place on every page. */
export function languageLinks(edition: Edition, place: Addresses): readonly LanguageLink[] {
  const others = edition.alternates.map(({ language }) => ({ ...naming(language), href: place.relative(language.tag) }));
  return [naming(edition.language), ...others].sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

function naming({ tag, direction }: Language): LanguageLink {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return { tag, direction, name: first.toLocaleUpperCase(tag) + rest.join('') };
}
