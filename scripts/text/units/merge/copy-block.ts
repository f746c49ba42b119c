import type { Definition, Nodes, Parents } from 'mdast';
import { eachNode } from '../../../model/each-node.ts';
import type { Segment } from '../../../model/segment.ts';
import { untranslatedMark } from '../../../model/untranslated.ts';
import { contentRange, continuation, linePrefix } from '../content-range.ts';
import { describedPicture } from './described-picture.ts';
import type { InsertEdit, Insertion, Place, ReadText } from './insertion.ts';
import { outlineOf, proofKey } from './outline-of.ts';
import { descriptionsIn, writeBlock } from './write-block.ts';

/** Copy a block of the source, with its running text translated as far as it is. */
export function copyBlock(
  node: Nodes,
  parent: Parents,
  place: Place,
  segments: readonly Segment[],
  insertion: Insertion,
): InsertEdit {
  const { from, tag, style, translated } = insertion;
  const [at, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  // Lines that are indented with tabs can not be told from their indentation: outside all other blocks it is kept.
  const start = parent.type === 'root' ? from.source.lastIndexOf('\n', at - 1) + 1 : at;
  const own = parent.type === 'root' ? '' : linePrefix(from.source, at);
  const descriptions = new Map(descriptionsIn(node, from.definitions));
  const keys = new Map<Nodes, string>();
  for (const segment of segments) {
    const parts = translated.get(segment);
    if (segment.kind !== 'alt' || !parts || !segment.node) continue;
    const [name = ''] = descriptionsIn(segment.node, from.definitions).keys();
    descriptions.set(name, parts.map(({ raw }) => raw).join(''));
  }
  let body = '';
  let done = start;
  for (const segment of segments) {
    const block = segment.node as Nodes;
    const parts = translated.get(segment);
    const range = segment.kind === 'alt' ? undefined : contentRange(block, from.source);
    if (segment.kind === 'alt' && parts && (block.position?.start.offset ?? 0) >= done) {
      const at = block.position as NonNullable<Nodes['position']>;
      body +=
        from.source.slice(done, at.start.offset) + describedPicture(from.source.slice(at.start.offset, at.end.offset), parts);
      done = at.end.offset ?? done;
    }
    if (!range || range.start < done) continue;
    const prefix = continuation(from.source, block, range.start);
    body += from.source.slice(done, range.start);
    body += parts
      ? writeBlock(parts, { kind: segment.kind, style, prefix, descriptions })
      : `${from.source.slice(range.start, range.end)} ${untranslatedMark(tag)}`;
    done = range.end;
    if (parts) keys.set(block, proofKey(parts));
  }
  body += from.source.slice(done, end);
  const [first = '', ...lines] = likeItsNeighbour(body, node, place).split('\n');
  const moved = [
    first,
    ...lines.map((line) => place.prefix + (line.startsWith(own) ? line.slice(own.length) : line.replace(/^[ \t>]+/, ''))),
  ];
  const definitions = missingDefinitions(node, place.text, from);
  const outline = [
    ...outlineOf(node, from.source, from.definitions).map(({ node: one, shape, key }) => `${shape} ${keys.get(one) ?? key}`),
    ...definitions.flatMap((one) => outlineOf(one, from.source).map(({ says }) => says)),
  ];
  const blank = `\n${place.prefix.trimEnd()}\n${place.prefix}`;
  const gap = node.type === 'tableRow' || (parent.type === 'list' && !parent.spread) ? `\n${place.prefix}` : blank;
  const text = [
    moved.join('\n'),
    ...definitions.map((one) => from.source.slice(one.position?.start.offset, one.position?.end.offset)),
  ].join(blank);
  return {
    path: place.text.path,
    start: place.at,
    end: place.at,
    text: place.before ? text + gap : gap + text,
    added: { outline, ...(place.before && { before: place.before }) },
    segments: segments.filter((segment) => translated.has(segment)),
  };
}

/** Give an item the bullet of the list that it comes into: with another it would open a list of its own (CommonMark 0.31, 5.3). */
function likeItsNeighbour(body: string, node: Nodes, { text, beside }: Place): string {
  if (node.type !== 'listItem' || beside?.type !== 'listItem') return body;
  const [, bullet, delimiter] = /^(?:([-+*])|\d{1,9}([.)]))/.exec(text.source.slice(beside.position?.start.offset)) ?? [];
  return bullet ? body.replace(/^[-+*]/, bullet) : body.replace(/^(\d{1,9})[.)]/, `$1${delimiter}`);
}

/** Where the block's references lead, for those that lead nowhere in the target yet. */
function missingDefinitions(node: Nodes, target: ReadText, from: ReadText): readonly Definition[] {
  const wanted = new Set<Definition>();
  eachNode(node, (one) => {
    if (one.type !== 'linkReference' && one.type !== 'imageReference') return;
    const definition = from.definitions.get(one.identifier);
    if (definition && !target.definitions.has(one.identifier)) wanted.add(definition);
  });
  return [...wanted];
}
