import type { Nodes, Parents } from 'mdast';
import { eachNode } from '../../../model/each-node.ts';
import type { Segment } from '../../../model/segment.ts';
import { linePrefix } from '../content-range.ts';
import { copyBlock } from './copy-block.ts';
import type { InsertEdit, Insertion, Place, ReadText } from './insertion.ts';

/**
 * Put translated blocks that the target lacks where they belong: behind what answers the block before them in the source.
 *
 * A block is copied with all its marks (level, bullet, quotation, note) and its running text is replaced. What stands inside it and has no
 * translation yet stays in the source's language, and says so.
 *
 * @returns the changes, and the segments for which there was no place
 */
export function insertBlocks(insertion: Insertion): {
  readonly edits: readonly InsertEdit[];
  readonly homeless: readonly Segment[];
} {
  const { from, segmentOf, translated } = insertion;
  const edits: InsertEdit[] = [];
  const homeless: Segment[] = [];
  const visit = (parent: Parents): void => {
    let behind: Place | undefined;
    for (const [index, node] of parent.children.entries() as IterableIterator<[number, Nodes]>) {
      const segments = segmentsBelow(node, segmentOf);
      const known = segments.map(insertion.counterpart).findLast(Boolean);
      if (known) {
        behind = placeOf(known, node, parent, insertion) ?? behind;
        if ('children' in node && segments.some((segment) => translated.has(segment))) {
          if (HOLDERS.has(node.type)) visit(node);
          else homeless.push(...segments.filter((segment) => translated.has(segment) && !insertion.counterpart(segment)));
        }
        continue;
      }
      const isWanted = segments.some((segment) => translated.has(segment));
      // Between two new blocks what is not translated (code, a line across the page) comes along.
      const isBetween = behind?.isNew && !segments.some(({ kind }) => kind !== 'code') && isNextWanted(parent, index);
      if (!isWanted && !isBetween) continue;
      const place = behind ?? placeBefore(parent, index, insertion) ?? placeAtEnd(parent, insertion);
      if (!place) homeless.push(...segments.filter((segment) => translated.has(segment)));
      else {
        edits.push(copyBlock(node, parent, place, segments, insertion));
        behind = { ...place, isNew: true };
      }
    }
  };
  const isNextWanted = (parent: Parents, index: number) => {
    const next = parent.children
      .slice(index + 1)
      .find((node) => segmentsBelow(node, segmentOf).some(({ kind }) => kind !== 'code'));
    return next !== undefined && segmentsBelow(next, segmentOf).some((segment) => translated.has(segment));
  };
  visit(from.tree);
  return { edits, homeless };
}

/** What blocks can be put into. A paragraph or a row of a table takes no part of one. */
const HOLDERS: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'containerDirective',
  'footnoteDefinition',
]);

/** Find the block of the target that stands to its parent as one of the source does to its own. */
function placeOf(known: { path: string; node: Nodes }, like: Nodes, parent: Parents, { to }: Insertion): Place | undefined {
  const found = siblingLike(known, like, parent, to);
  if (!found) return undefined;
  const { text, node } = found;
  const end = node.position?.end.offset ?? 0;
  const line = text.source.indexOf('\n', end);
  const rest = text.source.slice(end, line < 0 ? undefined : line);
  // Spaces at the end of its line stay with it.
  return {
    text,
    at: rest.trim() === '' ? end + rest.length : end,
    beside: node,
    prefix: linePrefix(text.source, node.position?.start.offset ?? 0),
  };
}

function placeBefore(parent: Parents, index: number, insertion: Insertion): Place | undefined {
  for (const node of parent.children.slice(index + 1) as readonly Nodes[]) {
    const known = segmentsBelow(node, insertion.segmentOf).map(insertion.counterpart).find(Boolean);
    const found = known && siblingLike(known, node, parent, insertion.to);
    if (!found) continue;
    const at = found.node.position?.start.offset ?? 0;
    return { text: found.text, at, before: found.node, beside: found.node, prefix: linePrefix(found.text.source, at) };
  }
  return undefined;
}

function placeAtEnd(parent: Parents, { home }: Insertion): Place | undefined {
  if (parent.type !== 'root' || !home) return undefined;
  return { text: home, at: home.tree.children.at(-1)?.position?.end.offset ?? home.source.trimEnd().length, prefix: '' };
}

function siblingLike({ path, node }: { path: string; node: Nodes }, like: Nodes, parent: Parents, to: readonly ReadText[]) {
  const text = to.find((one) => one.path === path);
  const line = text ? lineage(text.tree, node) : [];
  for (let index = line.length - 1; text && index > 0; index -= 1) {
    const [own, above] = [line[index] as Nodes, line[index - 1] as Nodes];
    if (above.type === parent.type && (own.type === like.type || parent.type === 'root')) return { text, node: own };
  }
  return undefined;
}

/** A node and all that holds it, from the root downwards. */
function lineage(root: Nodes, node: Nodes): readonly Nodes[] {
  const at = node.position?.start.offset ?? -1;
  const line: Nodes[] = [root];
  for (let above: Nodes | undefined = root; above && above !== node; ) {
    const below: readonly Nodes[] = 'children' in above ? above.children : [];
    above = below.find(({ position }) => position && (position.start.offset ?? 0) <= at && at < (position.end.offset ?? 0));
    if (above) line.push(above);
  }
  return line;
}

function segmentsBelow(node: Nodes, segmentOf: ReadonlyMap<Nodes, Segment>): readonly Segment[] {
  const found: Segment[] = [];
  eachNode(node, (one) => {
    const segment = segmentOf.get(one);
    if (segment) found.push(segment);
  });
  return found;
}
