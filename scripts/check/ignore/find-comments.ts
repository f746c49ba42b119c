import type { Html, Nodes, Parents, Root } from 'mdast';
import type { Point, Position } from 'unist';
import { htmlPieces } from '../../model/html-pieces.ts';
import { type IgnoreComment, parseComment } from './parse-comment.ts';

/** A comment that ignores rules, where it stands, and what it speaks of. */
export interface FoundComment extends IgnoreComment {
  readonly place: Pick<Point, 'line' | 'column'>;
  /** From the comment to the end of its block; nothing for a whole file. */
  readonly range?: Position;
}

/** Find the comments of a text that ignore rules: between blocks for the next one, inside a block for that block. */
export function findComments(tree: Root): readonly FoundComment[] {
  const found: FoundComment[] = [];
  gather(tree, undefined, found);
  return found;
}

/** Goes backwards, so that the block behind a comment is known when the comment is met. */
function gather(parent: Parents, block: Nodes | undefined, found: FoundComment[]): void {
  let next: Nodes | undefined;
  for (const node of parent.children.toReversed() as readonly Nodes[]) {
    const isComment = node.type === 'html' && node.value.startsWith('<!--');
    if (node.type === 'html') read(node, block ?? next, found);
    else if ('children' in node) gather(node, BLOCKS.has(node.type) ? node : block, found);
    if (!isComment) next = node;
  }
}

/** What holds running text: a comment inside it speaks of it. A table is too much for one comment, and a cell is less than a line. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

function read(node: Html, block: Nodes | undefined, found: FoundComment[]): void {
  const start = node.position?.start;
  const last = block ?? node;
  if (!start || !last.position || !node.value.includes('tract-ignore')) return;
  const first = block && isBefore(block, node) ? (block.position?.start ?? start) : start;
  for (const { type, value, offset } of htmlPieces(node.value)) {
    const comment = type === 'comment' ? parseComment(value) : undefined;
    if (!comment) continue;
    const lines = node.value.slice(0, offset).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? start.column : 1);
    const place = { line: start.line + lines.length - 1, column };
    found.push({ ...comment, place, ...(comment.scope === 'block' && { range: { start: first, end: last.position.end } }) });
  }
}

function isBefore(block: Nodes, node: Html): boolean {
  return (block.position?.start.offset ?? 0) < (node.position?.start.offset ?? 0);
}
