import type { Problem } from '../../../model/report.ts';
import type { Flow } from '../../../text/flow.ts';
import type { Edit, Remark } from '../../../text/typography/finding.ts';
import { type CheckRule, defineRule, type RuleContext } from '../../define-rule.ts';
import { fixOf, placeIn } from '../names/mention-problem.ts';
import { chapterFindings } from './chapter-findings.ts';

/** What each rule looks after; see `text/typography/finding.ts`. */
const KINDS = [
  'quotes',
  'unbalanced-quote',
  'apostrophe',
  'spaces',
  'dashes',
  'ellipsis',
  'numbers',
  'ordinals',
  'abbreviations',
  'capitals',
] as const;

/** One rule for each kind of finding. Editions are set right whatever the source says: most of these are hints. */
export const typographyRules: readonly CheckRule[] = KINDS.map((kind) =>
  defineRule(`typography:${kind}`, (context) => {
    for (const { flow, finding } of chapterFindings(context)) {
      if (finding.kind === kind)
        context.report('text' in finding ? editProblem(context, flow, finding) : remarkProblem(context, flow, finding));
    }
  }),
);

type TypographyProblem = Omit<Problem, 'rule'>;

function editProblem(context: RuleContext, flow: Flow, { kind, start, end, text }: Edit): TypographyProblem {
  const [from, to] = [wordStart(flow.text, start), wordEnd(flow.text, end)];
  const space = /[\u00a0\u202f]/.exec(text)?.[0];
  return {
    place: placeIn(context, flow, start, end),
    values: {
      written: flow.text.slice(from, to),
      set: flow.text.slice(from, start) + text + flow.text.slice(end, to),
      space: space === '\u202f' ? 'U+202F' : 'U+00A0',
    },
    actual: flow.text.slice(start, end),
    expected: [text],
    ...((kind === 'spaces' || kind === 'numbers') && space === undefined && { shade: 'none' }),
    ...fixOf(context, flow, { start, end, text }),
  };
}

function remarkProblem(context: RuleContext, flow: Flow, { kind, start, end, expected, opens }: Remark): TypographyProblem {
  const written = flow.text.slice(start, end);
  return {
    place: placeIn(context, flow, start, end),
    values: { written, set: expected ?? '' },
    actual: written,
    ...(expected !== undefined && { expected: [expected] }),
    ...(kind === 'ellipsis' && { shade: 'form' }),
    ...(kind === 'unbalanced-quote' && !opens && { shade: 'unopened' }),
  };
}

/** What a message shows on each side, in UTF-16 units. */
const REACH = 16;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > Math.max(0, at - REACH) && !/\s/.test(text[start - 1] as string)) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < Math.min(text.length, at + REACH) && !/\s/.test(text[end] as string)) end += 1;
  return end;
}
