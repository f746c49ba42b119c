/** Where something stands on its page: pixels from the left and from the upper edge. The page is counted from 1. */
export interface Place {
  readonly page: number;
  readonly leftPx: number;
  readonly topPx: number;
}

/** What links within the book lead to while it is printed: `finishPdf` leads them to their places. */
export const LINK_ADDRESS = 'https://edition.invalid/to#';

/**
 * Tell the places to which links within the book lead, and give the links addresses from which they can be led there afterwards.
 *
 * Chromium would write the places itself. But for that it looks for all of them on every page, and its time grows with the square of the
 * pages: of a book of 900 pages with its notes and index that is two thirds of the time of printing.
 */
export function leadLinks(pages: readonly Element[]): Record<string, Place> {
  const places: Record<string, Place> = Object.create(null);
  const boxes = new Map(pages.map((page, index) => [page, { page: index + 1, box: page.getBoundingClientRect() }]));
  const led = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter((link) => {
    // As a URL has it: so Chromium names its destinations.
    const name = link.hash.slice(1);
    if (name in places) return true;
    const target = document.getElementById((link.getAttribute('href') as string).slice(1));
    const page = target && boxes.get(target.closest('.page') as Element);
    if (!page) return false;
    const { left, top } = target.getBoundingClientRect();
    places[name] = { page: page.page, leftPx: left - page.box.left, topPx: top - page.box.top };
    return true;
  });
  // Nothing is written before all is measured: the browser lays out once.
  for (const link of led) link.href = LINK_ADDRESS + link.hash.slice(1);
  return places;
}
