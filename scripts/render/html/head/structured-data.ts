import type { Contributor } from '../../../model/contributor.ts';
import type { Alternate, Edition } from '../../../model/edition.ts';
import { covers, type Language } from '../../../model/language.ts';
import type { Addresses } from '../addresses.ts';
import { licenceUrl } from './licence-url.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Describe the edition in the words of schema.org, for JSON-LD. */
export function structuredData(edition: Edition, place: Addresses): Thing {
  const { book, language, contributors } = edition;
  const url = place.absolute(language.tag);
  return known({
    '@context': 'https://schema.org',
    '@type': 'Book',
    '@id': url,
    url,
    name: edition.title,
    alternativeHeadline: edition.subtitle,
    description: edition.description,
    inLanguage: language.tag,
    isAccessibleForFree: true,
    datePublished: book.date,
    publisher: known({ '@type': 'Organization', name: book.press.name, url: book.press.url }),
    ...Object.fromEntries(Object.entries(CREDITS).map(([role, property]) => [property, credited(contributors, role)])),
    contributor: list(contributors.filter(({ role }) => !(role in CREDITS)).map(agent)),
    license: book.licence && (licenceUrl(book.licence) ?? book.licence),
    copyrightNotice: book.rights,
    keywords: list([...new Set([...edition.keywords, ...book.subjects])]),
    isbn: isbn(book.identifiers.html),
    isPartOf: book.series && { '@type': 'BookSeries', name: book.series },
    ...translations(edition, place),
  });
}

/** MARC relators that schema.org has a property for; the others are contributors. */
const CREDITS: Readonly<Record<string, string>> = { aut: 'author', trl: 'translator', edt: 'editor', ill: 'illustrator' };

function credited(contributors: readonly Contributor[], wanted: string): readonly Thing[] | undefined {
  return list(contributors.filter(({ role }) => role === wanted).map(agent));
}

function agent({ name, kind }: Contributor): Thing {
  return { '@type': kind === 'organisation' ? 'Organization' : 'Person', name };
}

/**
 * Say which text is a translation of which. A canonical text is nobody's translation but that of an original in another language, and
 * between two canonical texts nothing is said.
 */
function translations(edition: Edition, place: Addresses): Thing {
  const { book, language, alternates } = edition;
  const isCanonical = (one: Language) => book.canonical.some((tag) => covers(tag, one));
  const [canonical, rival] = alternates.filter((one) => isCanonical(one.language));
  if (!isCanonical(language)) return canonical && !rival ? { translationOfWork: work(canonical, place) } : {};
  const { title, lang, date } = book.original ?? {};
  const original = lang !== undefined && !covers(lang, language);
  const others = canonical ? [] : alternates.map((one) => work(one, place));
  return {
    ...(original && {
      translationOfWork: known({ '@type': 'CreativeWork', name: title, inLanguage: lang, datePublished: date }),
    }),
    workTranslation: list(others),
  };
}

function work({ language, title }: Alternate, place: Addresses): Thing {
  return known({ '@type': 'Book', '@id': place.absolute(language.tag), name: title, inLanguage: language.tag });
}

function isbn(identifier: string | undefined): string | undefined {
  return identifier?.replace(/^(?:urn:)?isbn:?\s*/i, '');
}

function list<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

/** Leave out what is not known. */
function known(facts: Thing): Thing {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
