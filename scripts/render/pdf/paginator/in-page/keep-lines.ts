import type { Piece } from './cut.ts';

/**
 * See that the parts of a paragraph break their lines as the whole did.
 *
 * A part is shaped anew, and widths are rounded to the browser's 64ths of a pixel: where a line was full to the last of them, its last word can
 * fall to the next, and the page has a line too many. A hair's breadth more room brings it back.
 */
export function keepLines(pieces: readonly Piece[]): void {
  const rests = new Map(pieces.map((piece) => [piece.block, piece] as const));
  const all = [
    ...pieces,
    ...[...rests.values()].map(({ block, to }) => ({
      element: block.root as HTMLElement,
      block,
      from: to,
      to: block.edges.length - 1,
    })),
  ];
  let torn = all.filter(isTooHigh);
  for (let hair = 1; hair <= MOST_HAIRS && torn.length > 0; hair += 1) {
    for (const { element } of torn)
      element.style.marginInlineEnd = `calc(${getComputedStyle(element).marginInlineEnd} - ${HAIR_PX}px)`;
    torn = torn.filter(isTooHigh);
  }
}

export const HAIR_PX = 0.05;
export const MOST_HAIRS = 8;

export function isTooHigh({ element, block, from, to }: Piece): boolean {
  const { edges, alone } = block;
  // With other blocks inside it is not known how high its own lines are.
  if (!alone) return false;
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
  const around = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce(
    (sum, px) => sum + Number.parseFloat(px),
    0,
  );
  const height = element.getBoundingClientRect().height - around;
  const expected = (edges[to] as number) - (edges[from] as number);
  const line = (edges[1] as number) - (edges[0] as number);
  return height > expected + line / 2;
}
