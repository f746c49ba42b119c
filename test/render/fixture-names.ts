import type { EditionNames, NameEntry, NameMention } from '../../scripts/model/edition.ts';

/** Names as an edition has them: a woman with all that may be known, one who is looked up elsewhere, and a book. */
export function fixtureNames(ada: readonly NameMention[], bread: readonly NameMention[]): EditionNames {
  const woman: NameEntry = {
    id: 'ada',
    type: 'person',
    heading: 'Example, Ada',
    name: 'Ada Example',
    original: { lang: 'ru', text: 'Ада Пример' },
    transliteration: 'Ada Primer',
    dates: '1870–1924',
    role: 'baker & poet',
    mentions: ada,
  };
  const book: NameEntry = {
    id: 'bread',
    type: 'work',
    heading: 'Bread Book, The',
    name: 'The Bread Book',
    role: 'a book',
    mentions: bread,
  };
  return {
    index: [
      { letter: 'B', lines: [{ heading: 'Bread Book, The', see: false, entry: book }] },
      { letter: 'E', lines: [{ heading: 'Example, Ada', see: false, entry: woman }] },
      { letter: 'P', lines: [{ heading: 'Primer', see: true, entry: woman }] },
    ],
    glossary: [book, woman],
    tooltips: new Map(ada.slice(0, 1).map(({ id }) => [id, woman])),
  };
}
