import type { Flow } from './flow.ts';
import { type PageContent, type PageRoom, pageEnds } from './page-ends.ts';

/**
 * Break a flow into pages, one run after the other: what lies between two places where a page begins because it must.
 */
export function breakPages(flow: Flow, room: PageRoom, pagesBefore: number): PageContent[] {
  const pages: PageContent[] = [];
  let [row, note] = [0, 0];
  for (let next = flow.row(row); next || note < flow.notesBefore(row); next = flow.row(row)) {
    let isRecto = (pagesBefore + pages.length) % 2 === 0;
    if ((next?.force === 'recto' && !isRecto) || (next?.force === 'verso' && isRecto)) {
      pages.push({ from: row, to: row, notesFrom: note, notesTo: note, depth: 0, closes: true, blank: true });
      isRecto = !isRecto;
    }
    const run = breakRun(flow, room, { row, note, isRecto });
    pages.push(...run);
    const last = run.at(-1) as PageContent;
    [row, note] = [last.to, last.notesTo];
  }
  return pages;
}

/** A way to have come so far: the last page, those before it, and what all of them cost. */
export interface Way {
  readonly page: PageContent;
  readonly before: Way | undefined;
  readonly price: number;
}

/**
 * Find the pages of a run that cost least in all: a line given up on one page may save many on the next but one.
 *
 * By dynamic programming, a page a layer, as Plass has it for pages with figures (Optimal Pagination Techniques for Automatic
 * Typesetting Systems, 1981). Only the best ways to come so far are followed: on a page like any other all begin within a few lines, so
 * that more of them change nothing.
 */
export function breakRun(
  flow: Flow,
  room: PageRoom,
  start: { readonly row: number; readonly note: number; readonly isRecto: boolean },
): PageContent[] {
  let open: (Way | undefined)[] = [undefined];
  let best: Way | undefined;
  for (let { isRecto } = start; open.length > 0; isRecto = !isRecto) {
    const reached = new Map<string, Way>();
    for (const before of open) {
      const [row, note] = before ? [before.page.to, before.page.notesTo] : [start.row, start.note];
      for (const { page, price } of pageEnds(flow, room, row, note, before === undefined)) {
        const spread = isRecto && before ? levelPrice(before.page, page, room) : 0;
        const way = { page, before, price: (before?.price ?? 0) + MORE_PAGES + price + spread };
        const { to, notesTo } = page;
        if (flow.row(to)?.force !== '' && notesTo === flow.notesBefore(to)) {
          if (!best || way.price < best.price) best = way;
          continue;
        }
        const key = `${to} ${notesTo} ${isRecto ? '' : Math.round(footOf(page, room))}`;
        const known = reached.get(key);
        if (!known || way.price < known.price) reached.set(key, way);
      }
    }
    const limit = best?.price ?? Number.POSITIVE_INFINITY;
    open = [...reached.values()]
      .filter(({ price }) => price + MORE_PAGES < limit)
      .sort((a, b) => a.price - b.price)
      .slice(0, MOST_WAYS);
  }
  const pages: PageContent[] = [];
  for (let way = best; way; way = way.before) pages.unshift(way.page);
  return pages;
}

/** So many ways are followed at once. */
export const MOST_WAYS = 12;

/** A run takes no page more than it must, but to keep what belongs together. */
export const MORE_PAGES = 100;

/** Facing pages that end on different lines: as bad as three empty ones. */
export const UNLEVEL = 9;

/** What facing pages cost that do not end on the same line. Where one is the last, they need not. */
export function levelPrice(verso: PageContent, recto: PageContent, room: PageRoom): number {
  if (verso.closes || recto.closes) return 0;
  const lines = Math.abs(footOf(verso, room) - footOf(recto, room)) / room.leadingPx;
  return lines < 0.1 ? 0 : UNLEVEL * Math.min(1, lines);
}

/** Where a page ends, in pixels from its head: with notes, at its foot, for there they stand. */
export function footOf({ depth, notesFrom, notesTo }: PageContent, { roomPx }: PageRoom): number {
  return notesFrom < notesTo ? roomPx : depth;
}
