import type { Segment, SegmentKind } from '../../../model/segment.ts';
import { alignBook } from '../../../text/sync/align-book.ts';
import { compare } from '../../../text/sync/compare.ts';
import { defineRule } from '../../define-rule.ts';
import { defineParity } from './define-parity.ts';

/** A heading that stands on another level than its counterpart: the contents of the two editions differ. */
export const parityHeadingLevel = defineParity('parity:heading-level', ({ source: [ours], target: [theirs] }) => {
  if (ours?.node?.type !== 'heading' || theirs?.node?.type !== 'heading' || ours.node.depth === theirs.node.depth) return [];
  const [actual, expected] = [theirs.node.depth, ours.node.depth];
  return [{ values: { actual, expected }, actual: '#'.repeat(actual), expected: ['#'.repeat(expected)] }];
});

/** A quotation that is a paragraph in the other language, a list that is none: one of the two lost its mark. */
export const parityKind = defineParity('parity:kind', ({ source, target }) => {
  const [ours, theirs] = [source, target].map((segments) => new Set(segments.map(({ kind }) => kind)));
  const [expected] = [...(ours ?? [])].filter((kind) => !theirs?.has(kind));
  const [actual] = [...(theirs ?? [])].filter((kind) => !ours?.has(kind));
  if (expected === undefined || actual === undefined) return [];
  const phrase = (kind: SegmentKind) => ({ phrase: PHRASES[kind] });
  return [{ values: { actual: phrase(actual), expected: phrase(expected) }, actual, expected: [phrase(expected)] }];
});

const PHRASES: Readonly<Record<SegmentKind, string>> = {
  title: 'rules.expected.block.title',
  subtitle: 'rules.expected.block.subtitle',
  description: 'rules.expected.block.description',
  heading: 'rules.expected.block.heading',
  paragraph: 'rules.expected.block.paragraph',
  quotation: 'rules.expected.block.quotation',
  verse: 'rules.expected.block.verse',
  item: 'rules.expected.block.item',
  cell: 'rules.expected.block.cell',
  note: 'rules.expected.block.note',
  alt: 'rules.expected.block.alt',
  code: 'rules.expected.block.code',
};

/** Blocks of a section to which nothing answers in the other language. What is meant to have no counterpart is recorded by `tract accept`. */
export const parityBlocks = defineRule('parity:blocks', ({ book, manuscript, chapter, report }) => {
  for (const { source, target, groups } of alignBook(book)) {
    if (source !== manuscript && target !== manuscript) continue;
    const [side, other] = source === manuscript ? (['source', target] as const) : (['target', source] as const);
    const lone = groups.flatMap((group) => (['missing', 'orphan'].includes(compare(group).type) ? group[side] : []));
    const here = lone.filter(({ path }) => path === chapter.path);
    for (const [, segments] of Map.groupBy(here, ({ section }) => section)) {
      const [first] = segments as [Segment];
      const shade = segments.length === 1 ? { shade: 'one' } : {};
      report({ place: first.node ?? first.place, ...shade, values: { count: segments.length, tag: other.language.tag } });
    }
  }
});
