import type { Book, Manuscript } from '../model/book.ts';
import type { Edition } from '../model/edition.ts';
import { type Excerpt, excerptTree } from '../text/excerpt.ts';
import { typesetText } from '../text/typography/typeset-text.ts';
import { type EditionParts, prepareEdition } from './prepare-edition.ts';

/** Make the edition of an excerpt: set as the whole text would be, its notes counted from 1, without lists of names. */
export function prepareLeaflet(book: Book, manuscript: Manuscript, excerpt: Excerpt, parts: EditionParts): Edition {
  const own = { ...manuscript, chapters: [{ ...excerpt.chapter, tree: excerptTree(excerpt) }] };
  const edition = prepareEdition({ ...book, names: {} }, own, 'leaflet', parts);
  return { ...edition, excerptTitle: typesetText(excerpt.title, manuscript.typography[manuscript.language.tag]) };
}
