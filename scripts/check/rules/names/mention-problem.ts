import type { Problem } from '../../../model/report.ts';
import type { Flow } from '../../../text/flow.ts';
import type { Mention } from '../../../text/names/mention.ts';
import { type Replacement, replaceName } from '../../../text/names/replace-name.ts';
import type { RuleContext } from '../../define-rule.ts';

/** What a rule says of a stretch of a flow: the place, or the block where the source can not be laid beside the text. */
export function placeIn({ placeOf }: Pick<RuleContext, 'placeOf'>, flow: Flow, start: number, end: number): Problem['place'] {
  const place = placeOf(flow, start, end);
  return place ? { start: place.start, end: place.end } : flow.block;
}

/** Make what `--fix` is to write in the source; nothing where markup or an escape stands between. */
export function fixOf({ placeOf }: RuleContext, flow: Flow, { start, end, text }: Replacement): Pick<Problem, 'fix'> {
  const place = placeOf(flow, start, end);
  return place?.literal ? { fix: { start: place.start.offset, end: place.end.offset, text } } : {};
}

/**
 * Say of a mention that another form should stand there.
 *
 * @param form none where the glossary does not know which
 */
export function mentionProblem(context: RuleContext, mention: Mention, form?: string): Omit<Problem, 'rule' | 'shade'> {
  const { flow, start, end, written, term } = mention;
  const replacement = form === undefined ? undefined : replaceName(mention, form, context.manuscript.inflection);
  return {
    place: placeIn(context, flow, start, end),
    values: { written: legible(written), form: form ?? '', term: term.id },
    actual: written,
    ...(form !== undefined && { expected: [form] }),
    ...(replacement && fixOf(context, flow, replacement)),
  };
}

/** Write what a message quotes on one line. */
export function legible(written: string): string {
  return written.replace(/\s+/g, ' ');
}
