import { artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Format } from '../../model/press.ts';

/** Where the files of a book stand, as seen from one of its pages. */
export interface Addresses {
  /** Of this page, below `dist/`. */
  readonly path: string;
  /** The same book in another language, relative to this page: works on the web and from a folder. */
  readonly relative: (lang: string) => string;
  /** The full address of a language's page; nothing when the press has no address of its own. */
  readonly absolute: (lang: string) => string | undefined;
  /** The full address of this edition's cover. */
  readonly cover: string | undefined;
  /** The same text in other forms. */
  readonly forms: readonly Form[];
  /** What is printed of it and folded. */
  readonly sheets: readonly Form[];
}

interface Form {
  readonly name: string;
  readonly href: string;
  readonly type: string;
}

/** Reckon where things stand; the shape of `dist/` is `<book>/<lang>/<book>.<lang>.<ending>`. */
export function addresses(edition: Edition): Addresses {
  const { book, language, leaflets, t } = edition;
  const path = (lang: string) => artifactPath(book, lang, '.html');
  const pdf = 'application/pdf';
  const absolute = (below: string) => (book.press.url ? new URL(below, slashed(book.press.url)).href : undefined);
  return {
    path: path(language.tag),
    relative: (lang) => `../${lang}/${book.id}.${lang}.html`,
    absolute: (lang) => absolute(path(lang)),
    cover: absolute(`${book.id}/${language.tag}/cover.jpg`),
    forms: FORMS.filter(({ format }) => book.formats.includes(format)).map(({ format, name, type }) => ({
      name,
      href: `${book.id}.${language.tag}.${format}`,
      type,
    })),
    sheets: [
      ...(book.formats.includes('booklet')
        ? [{ name: t('html.booklet'), href: `${book.id}.${language.tag}-booklet.pdf`, type: pdf }]
        : []),
      ...leaflets.map(({ title, name }) => ({ name: t('html.leaflet', { title }), href: encodeURIComponent(name), type: pdf })),
    ],
  };
}

const FORMS: readonly { format: Format; name: string; type: string }[] = [
  { format: 'epub', name: 'EPUB', type: 'application/epub+zip' },
  { format: 'pdf', name: 'PDF', type: 'application/pdf' },
];

/** `URL` would take the last part of `https://press.org/library` for a file and drop it. */
function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
