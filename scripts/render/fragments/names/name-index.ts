import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, IndexLine, NameEntry } from '../../../model/edition.ts';
import { entryId, nameHeading } from './name-heading.ts';

/** The id of the index of an edition; headings have none that begins so. */
export const INDEX_ID = 'part.index';

/**
 * Set the index of names: its lines, a heading and where the term is mentioned, or the heading to look under.
 *
 * It is one list, as EPUB Indexes 1.0 wants where an index is not cut into groups of pages; the letter stands above the first line that begins
 * with it.
 *
 * @param locators gives the links to the mentions of a term, one each, in whatever way the format counts
 * @param after gives what stands behind the heading besides
 */
export function nameIndex(
  { names, t }: Edition,
  locators: (entry: NameEntry) => readonly ElementContent[],
  after: (entry: NameEntry) => readonly ElementContent[] = () => [],
): Element[] {
  if (names.index.length === 0) return [];
  const line = ({ heading, see, entry }: IndexLine): Element => {
    const term = h('span.index-term', nameHeading(heading, entry));
    if (!see) return h('span.index-line', term, ...after(entry), ...locators(entry).flatMap((one) => [', ', one]));
    const link = h('a.index-see', { href: `#${entryId('index', entry)}` }, nameHeading(entry.heading, entry));
    return h('span.index-line', term, ', ', h('em', t('edition.indexSee')), ' ', link);
  };
  const item = (one: IndexLine, letter: string | undefined): Element => {
    const id = one.see ? {} : { id: entryId('index', one.entry) };
    if (letter === undefined) return h('li.index-entry', id, line(one));
    return h('li.index-entry.index-opening', id, h('span.index-letter', letter), ' ', line(one));
  };
  const lines = names.index.flatMap((group) =>
    group.lines.map((one, index) => item(one, index === 0 ? group.letter : undefined)),
  );
  return [h('ul.index-list', lines)];
}
