import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NameEntry, NameMention } from '../../model/edition.ts';
import type { Translate } from '../../model/strings.ts';

/** Pages in a row on which a term is mentioned, all in the text or all in notes. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
  readonly inNotes: boolean;
  /** What the locator leads to: the first mention there, or the beginning of the note that holds it. */
  readonly id: string;
}

/**
 * Merge mentions into ranges of pages, in order: 3, 5n, 7–9. Those in notes are told page by page, for a range says that the text goes on
 * about something. A page that has a term in its text and in its notes is named once.
 *
 * @param mentions in reading order, those in notes last
 */
export function pageRanges(mentions: readonly NameMention[], pageOf: (id: string) => number | undefined): readonly PageRange[] {
  const ranges: PageRange[] = [];
  for (const mention of mentions) {
    const id = placeOf(mention);
    const page = pageOf(id);
    const last = ranges.at(-1);
    if (page === undefined || ranges.some(({ from, to }) => page >= from && page <= to)) continue;
    const inNotes = mention.noteNumber !== undefined;
    if (last && !inNotes && page === last.to + 1) ranges[ranges.length - 1] = { ...last, to: page };
    else ranges.push({ from: page, to: page, inNotes, id });
  }
  return ranges.sort((one, other) => one.from - other.from);
}

/** Make the function that gives the pages of a term, each leading to its first mention there. */
export function pageLocators(
  pageOf: (id: string) => number | undefined,
  t: Translate,
): (entry: NameEntry) => readonly ElementContent[] {
  return ({ mentions }) =>
    pageRanges(mentions, pageOf).map(({ from, to, inNotes, id }) => {
      const pages = from === to ? String(from) : `${from}–${to}`;
      return h('a.index-locator', { href: `#${id}` }, inNotes ? t('pdf.notePage', { page: pages }) : pages);
    });
}

/** A note is looked up where it begins, also when the mention stands on the next page. */
function placeOf({ id, noteNumber }: NameMention): string {
  return noteNumber ? `note-${noteNumber}` : id;
}
