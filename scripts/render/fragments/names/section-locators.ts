import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, NameEntry, NameMention } from '../../../model/edition.ts';

/**
 * Make the function that gives the links of an index where there are no pages: the title of each section that mentions a term leads to its
 * first mention there, and says how many there are: `Kronstadt (3)`. A title tells a reader whether it is worth the way, which a bare
 * number does not. Mentions in a note are named by the note. A text of one section has nothing but numbers to tell them by.
 */
export function sectionLocators({ sections, title, t }: Edition): (entry: NameEntry) => readonly ElementContent[] {
  const titles = new Map(sections.map((section) => [section.id, section.title ?? title]));
  if (titles.size < 2) return ({ mentions }) => mentions.map(({ id }, index) => locator(id, String(index + 1)));
  const nameOf = ({ sectionId, noteNumber }: NameMention) =>
    noteNumber === undefined
      ? (titles.get(sectionId) ?? title)
      : t('edition.indexNote', { number: noteNumber === 0 ? '†' : noteNumber });
  return ({ mentions }) =>
    [...Map.groupBy(mentions, placeOf).values()].map((here) => {
      const first = here[0] as NameMention;
      const link = locator(first.id, nameOf(first));
      return here.length > 1 ? h('span', link, `\u00A0(${here.length})`) : link;
    });
}

function placeOf({ sectionId, noteNumber }: NameMention): string {
  return noteNumber === undefined ? sectionId : `note ${noteNumber}`;
}

function locator(id: string, text: string): ElementContent {
  return h('a.index-locator', { href: `#${id}` }, text);
}
