import type { Edition } from '../../model/edition.ts';
import { backParts, COLOPHON_ID } from './book-parts.ts';
import type { Pagination } from './pagination.ts';

/** What stands in the margins of one page; an empty text stands for nothing. */
export interface Margins {
  readonly head: string;
  readonly folio: string;
}

/**
 * Say what stands above and below each page: the pamphlet's title on left pages, the chapter's on right ones, and the folio below.
 *
 * By custom the pages before the text, blank pages and the colophon have neither, and a page that a chapter opens has a folio only.
 *
 * @param room how many letters a head may have
 */
export function runningHeads(edition: Edition, pagination: Pagination, room: number): readonly Margins[] {
  const { pageCount, pageOf, atTop } = pagination;
  const openings = edition.sections
    .map((section) => ({ id: section.id, page: pageOf.get(section.id), title: section.title ?? edition.title }))
    .concat(backParts(edition).map(({ id, title }) => ({ id, page: pageOf.get(id), title })))
    .filter((opening): opening is { id: string; page: number; title: string } => opening.page !== undefined);
  const first = Math.min(...openings.map((opening) => opening.page));
  const end = pageOf.get(COLOPHON_ID) ?? pageCount + 1;
  const opened = new Set(openings.filter((opening) => atTop.has(opening.id)).map((opening) => opening.page));
  return Array.from({ length: pageCount }, (_, index): Margins => {
    const page = index + 1;
    if (page < first || page >= end) return { head: '', folio: '' };
    const folio = String(page);
    if (opened.has(page)) return { head: '', folio };
    const title =
      page % 2 === 0 ? edition.title : (openings.findLast((opening) => opening.page <= page)?.title ?? edition.title);
    return { head: shorten(title, room), folio };
  });
}

/** Cut a title after a whole word, with an ellipsis. */
function shorten(title: string, room: number): string {
  const letters = [...title];
  if (letters.length <= room) return title;
  const cut = letters.slice(0, room).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > room / 2 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
