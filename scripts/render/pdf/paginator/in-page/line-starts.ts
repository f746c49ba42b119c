import type { Block } from './row.ts';

/** A place in the document at which a page can begin. */
export interface Cut {
  readonly node: Node;
  /** In UTF-16 units of a text; absent for a cut before the node. */
  readonly offset?: number;
  /** A word is broken here. */
  readonly hyphen: 'none' | 'written' | 'soft';
  /** The line before ends because a break is written there. */
  readonly forced: boolean;
}

/**
 * Find where a line begins.
 *
 * Letters follow each other down the page, so halving finds the first that stands below the line's edge: a dozen questions even
 * for a paragraph of many pages.
 *
 * @param line from 1: the first line begins with its block
 */
export function lineStart(block: Block, line: number): Cut {
  const edge = block.edges[line] as number;
  const pieces = block.run.flatMap(piecesOf);
  const range = document.createRange();
  const below = (set: () => void): boolean | undefined => {
    set();
    // Of a letter after a hyphen the first box is the hyphen's, on the line above.
    const box = [...range.getClientRects()].findLast(({ height }) => height > 0);
    return box && box.top + box.height / 2 > edge;
  };
  /** The first of `count` places that is below; those without a box go with the next that has one. */
  const firstBelow = (count: number, isBelow: (at: number) => boolean | undefined): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      let at = middle;
      while (at < high && isBelow(at) === undefined) at += 1;
      if (at === high || isBelow(at)) high = middle;
      else low = at + 1;
    }
    return low;
  };
  const index = firstBelow(pieces.length, (at) => below(() => range.selectNode(pieces[at] as Node)));
  const piece = pieces[index] ?? (pieces.at(-1) as Node);
  const forced = pieces[index - 1] instanceof HTMLBRElement;
  if (!(piece instanceof Text)) return { node: piece, hyphen: 'none', forced };
  let offset = firstBelow(piece.length, (at) =>
    below(() => {
      range.setStart(piece, at);
      range.setEnd(piece, at + 1);
    }),
  );
  // What is not seen at the end of a line stays there.
  while (!block.preformatted && /[ \t\r\n\f\u00AD\u200B]/.test(piece.data.charAt(offset))) offset += 1;
  const before = offset > 0 ? piece.data.charAt(offset - 1) : lastLetter(pieces[index - 1]);
  const hyphen = before === '\u00AD' ? 'soft' : /[\u2010-]/.test(before) ? 'written' : 'none';
  return offset > 0 ? { node: piece, offset, hyphen, forced: false } : { node: outermostStart(piece, block), hyphen, forced };
}

/** Texts, line breaks and pictures: all that has a place on a line. */
export function piecesOf(node: Node): Node[] {
  if (node instanceof Text) return node.length > 0 ? [node] : [];
  if (node instanceof Element && /^(?:IMG|BR)$/.test(node.tagName)) return [node];
  return [...node.childNodes].flatMap(piecesOf);
}

export function lastLetter(piece: Node | undefined): string {
  return piece instanceof Text ? piece.data.slice(-1) : '';
}

/** Climb to the outermost inline element that begins with a text: cutting inside it would leave an empty one behind. */
export function outermostStart(piece: Node, block: Block): Node {
  let node = piece;
  while (node.parentNode && node.parentNode !== block.root && !node.previousSibling) node = node.parentNode;
  return node;
}
