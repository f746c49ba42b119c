import type { PageFault } from './typeset.ts';

/**
 * Find pages on which something stands out, below or at a side: the words by which it is found are the first that do, or, where it has none,
 * the first of the page.
 */
export function overfullPages(pages: readonly Element[]): PageFault[] {
  const range = document.createRange();
  return pages.flatMap((page, index) => {
    const [area, body, notes] = ['.page-area', '.page-body', '.page-notes'].map((name) => page.querySelector(name));
    const box = (area as Element).getBoundingClientRect();
    const foot = notes?.getBoundingClientRect() ?? { top: box.bottom, bottom: box.bottom };
    // Without the margin below the last block, which ends with the page.
    range.selectNodeContents(body as Element);
    const text = range.getBoundingClientRect();
    const over = text.bottom > foot.top + 1 || foot.top < box.top - 1 || foot.bottom > box.bottom + 1;
    if (!over && (area as Element).scrollWidth <= box.width + 1) return [];
    const isOut = (one: DOMRect) => one.width > 0 && (one.right > box.right + 1 || one.left < box.left - 1);
    const isBelow = (one: DOMRect) => one.bottom > foot.top + 1;
    const words =
      wordsWhere(area as Element, isOut) || wordsWhere(body as Element, isBelow) || firstWords(body?.textContent ?? '');
    return [{ page: index + 1, text: words }];
  });
}

/** The words of the first text that has a box of a kind, from the first on that has it. */
export function wordsWhere(root: Element, isWanted: (box: DOMRect) => boolean): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    range.selectNodeContents(node);
    if (![...range.getClientRects()].some(isWanted)) continue;
    for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if ([...range.getClientRects()].some(isWanted)) return firstWords(node.data.slice(index));
    }
  }
  return '';
}

export function crowdedTables(pages: readonly Element[]): PageFault[] {
  return pages.flatMap((page, index) =>
    [...page.querySelectorAll('table.crowded:not(.continued, .stand-in)')].map((table) => ({
      page: index + 1,
      text: firstWords([...table.querySelectorAll('th, td')].map(({ textContent }) => textContent).join(' ')),
    })),
  );
}

export function firstWords(text: string): string {
  const letters = [...text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim()];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('');
}

/** So many letters are enough to find a place by. */
export const MOST_LETTERS = 60;
