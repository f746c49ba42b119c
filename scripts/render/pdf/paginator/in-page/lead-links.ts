/** Where something stands on its page: pixels from the left and from the upper edge. The page is counted from 1. */
export interface Place {
  readonly page: number;
  readonly leftPx: number;
  readonly topPx: number;
}

/** What links within the book lead to while it is printed: `finishPdf` leads them to their places. */
export const LINK_ADDRESS = 'https://edition.invalid/to/';

/**
 * Tell the places to which links within the book lead, and give the links addresses from which they can be led there afterwards.
 *
 * Chromium would write the places itself. But for that it looks for all of them on every page, and its time grows with the square of the
 * pages: of a book of 900 pages with its notes and index that is two thirds of the time of printing.
 */
export function leadLinks(pages: readonly Element[]): Record<string, Place> {
  const places: Record<string, Place> = {};
  const boxes = new Map(pages.map((page, index) => [page, { page: index + 1, box: page.getBoundingClientRect() }]));
  const links = [...document.querySelectorAll('a[href^="#"]')];
  for (const id of new Set(links.map((link) => (link.getAttribute('href') as string).slice(1)))) {
    const target = document.getElementById(id);
    const page = target && boxes.get(target.closest('.page') as Element);
    if (!page) continue;
    const { left, top } = target.getBoundingClientRect();
    places[id] = { page: page.page, leftPx: left - page.box.left, topPx: top - page.box.top };
  }
  for (const link of links) {
    const id = (link.getAttribute('href') as string).slice(1);
    if (id in places) link.setAttribute('href', LINK_ADDRESS + encodeURIComponent(id));
  }
  return places;
}
