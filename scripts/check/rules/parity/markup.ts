import type { Nodes } from 'mdast';
import { eachNode } from '../../../model/each-node.ts';
import type { RuleId } from '../../../model/rule.ts';
import type { Segment } from '../../../model/segment.ts';
import { defineParity, defineShared } from './define-parity.ts';

/** A note that is called in one language alone: its text was lost, or its call. */
export const parityNotes = defineShared('parity:notes', (segment) =>
  nodesIn(segment, 'footnoteReference').map(({ identifier, label }) => `[^${label ?? identifier}]`),
);

/** A picture that only one language shows. */
export const parityImages = defineShared('parity:images', (segment) =>
  nodesIn(segment, 'image').map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
);

/** A link inside the book that only one language has. Links to elsewhere may lead to other pages; see `parity:link-count`. */
export const parityLinks = defineShared('parity:links', (segment) =>
  nodesIn(segment, 'link').flatMap(({ url }) => (url.startsWith('#') ? [url] : [])),
);

/** Code is the same in every language. */
export const parityCode = defineShared('parity:code', (segment) =>
  nodesIn(segment, 'inlineCode').map(({ value }) => `\`${value}\``),
);

/** Links to elsewhere, of which one language has more. */
export const parityLinkCount = defineCount('parity:link-count', (segment) => {
  const count = nodesIn(segment, 'link').filter(({ url }) => !url.startsWith('#')).length;
  return [count, count];
});

/** Words that are stressed, or titles of works, of which one language has more. In `:lang[…]` they may be so for being foreign. */
export const parityEmphasis = defineCount('parity:emphasis', ({ node }) => {
  const [own, foreign] = node ? emphasised(node) : [0, 0];
  return [own, own + foreign];
});

/** Quotations in running text, of which one language has more. What is foreign may be marked by `:lang[…]` instead. */
export const parityQuotations = defineCount('parity:quotations', (segment) => {
  const count = Math.floor((segment.text.match(/"/g)?.length ?? 0) / 2);
  return [count, count + nodesIn(segment, 'textDirective').filter(({ name }) => name === 'lang').length];
});

/** Make a rule about how many of a thing two blocks have, each at least and at most. */
function defineCount(id: RuleId, count: (segment: Segment) => readonly [least: number, most: number]) {
  const sum = (segments: readonly Segment[]) =>
    segments.map(count).reduce(([least, most], [a, b]) => [least + a, most + b] as const, [0, 0] as const);
  return defineParity(id, ({ source, target }) => {
    const [ours, theirs] = [sum(source), sum(target)];
    if (ours[0] <= theirs[1] && theirs[0] <= ours[1]) return [];
    const [actual, expected] = [theirs[0], ours[0]];
    return [{ values: { actual, expected }, actual: String(actual), expected: [String(expected)] }];
  });
}

/** Count what is emphasised in a text's own language, and in passages of others. */
function emphasised(node: Nodes, isForeign = false): readonly [own: number, foreign: number] {
  const isHere = node.type === 'emphasis' || node.type === 'strong';
  const inside = isForeign || (node.type === 'textDirective' && node.name === 'lang');
  const below = 'children' in node ? node.children.map((child) => emphasised(child, inside)) : [];
  return below.reduce(([own, foreign], [a, b]) => [own + a, foreign + b] as const, [
    isHere && !isForeign ? 1 : 0,
    isHere && isForeign ? 1 : 0,
  ] as const);
}

function nodesIn<const T extends Nodes['type']>({ node, kind }: Segment, type: T): readonly Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  // An alternative text has the picture itself, whose paragraph is asked too where it has words.
  if (node && (kind !== 'alt' || type === 'image'))
    eachNode(node, (one) => {
      if (one.type === type) found.push(one as Extract<Nodes, { type: T }>);
    });
  return found;
}
