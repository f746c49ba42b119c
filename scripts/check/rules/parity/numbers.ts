import type { Manuscript } from '../../../model/book.ts';
import type { Segment } from '../../../model/segment.ts';
import { figureFinder } from '../../../text/figures/find-figures.ts';
import { flowsOf } from '../../../text/flow.ts';
import { defineParity, sharedProblems } from './define-parity.ts';

/**
 * A number or a date that only one language has is likely mistyped. Each may write it in its own way, in words too: `19th century`,
 * `XIXe siècle`, `nineteenth century`.
 */
export const parityNumbers = defineParity('parity:numbers', ({ source, target }, texts) => {
  const ours = figuresIn(source, texts.source);
  const theirs = figuresIn(target, texts.target);
  if (!ours || !theirs) return [];
  const only = (some: typeof ours, others: typeof ours) =>
    [...some.written].filter(([value]) => !others.written.has(value) && !others.spelt.has(value)).map(([, as]) => as);
  return sharedProblems(only(ours, theirs), only(theirs, ours));
});

function figuresIn(segments: readonly Segment[], manuscript: Manuscript) {
  const find = finders.get(manuscript) ?? { figures: figureFinder(manuscript.figures) };
  finders.set(manuscript, find);
  return find.figures?.(segments.map(prose).join('\n'));
}

const finders = new WeakMap<Manuscript, { readonly figures: ReturnType<typeof figureFinder> }>();

/** The words of a block without what only looks like text: addresses. */
function prose({ node, text }: Segment): string {
  if (!node || node.type === 'image' || node.type === 'imageReference') return text;
  return flowsOf(node)
    .map((flow) =>
      flow.pieces.map((piece) => (piece.bare ? ' ' : `${piece.node.value}${after(flow.text, piece.end)}`)).join(''),
    )
    .join('\n');
}

/** What stands for code, pictures and calls of notes keeps the numbers around it apart. */
function after(text: string, end: number): string {
  return /[\uFFFC\n]/.test(text[end] ?? '') ? ' ' : '';
}
