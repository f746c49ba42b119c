import type { Piece } from './cut.ts';
import { type Cut, lineStart } from './line-starts.ts';
import { lineEdges } from './lines.ts';

/** Break lines one after the other where the style asks for a look ahead, until it is known where pages are cut. */
export function breakGreedily(roots: readonly Element[]): void {
  const pretty = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('p, li, dd, dt, th, td, figcaption, blockquote, div')])
    .filter((element) => getComputedStyle(element).textWrapStyle === 'pretty');
  for (const element of pretty) {
    element.style.textWrapStyle = 'auto';
    element.classList.add('put-off');
  }
}

/**
 * Give paragraphs their look ahead back, and the parts of those that were cut, unless it would change their height. Of a part that goes on
 * on the next page the last line must stay as full as it was: where it would begin elsewhere, the part keeps its lines.
 */
export function breakPretty(pages: readonly Element[], pieces: readonly Piece[]): void {
  const all = pages.flatMap((page) => [...page.querySelectorAll<HTMLElement>('.put-off')]);
  const goOn = new Map(pieces.map((piece) => [piece.element, piece]));
  const look = (element: HTMLElement) => {
    const piece = goOn.get(element);
    return { height: element.getBoundingClientRect().height, last: piece && lastLineStart(piece) };
  };
  const before = all.map(look);
  for (const element of all) element.style.textWrapStyle = '';
  const changed = all.filter((element, index) => {
    const [was, is] = [before[index] as ReturnType<typeof look>, look(element)];
    return Math.abs(is.height - was.height) > 0.1 || is.last?.node !== was.last?.node || is.last?.offset !== was.last?.offset;
  });
  for (const element of changed) element.style.textWrapStyle = 'auto';
  for (const element of all) element.classList.remove('put-off');
}

/** Where the last line of a part begins; nothing for a single one, or where the part has other blocks inside. */
export function lastLineStart({ element, block }: Piece): Cut | undefined {
  const { lineHeight } = getComputedStyle(element);
  if (!block.alone) return undefined;
  const run = [...element.childNodes];
  const edges = lineEdges(run, element.getBoundingClientRect(), Number.parseFloat(lineHeight));
  return edges.length > 2 ? lineStart({ ...block, root: element, run, edges }, edges.length - 2) : undefined;
}
