import type { Chapter } from '../../model/book.ts';
import { IGNORABLE } from '../../model/ignore.ts';
import { nearest } from '../../model/nearest.ts';
import { type Ignored, type Message, type Report, ruleOf, silence } from '../../model/report.ts';
import { RULES } from '../../model/rule.ts';
import { type FoundComment, findComments } from './find-comments.ts';

/**
 * Silence what the comments of a text ignore, and report those that do nothing: they would outlive their reason unseen.
 *
 * Runs after every rule, for only then is it known what a comment silences.
 */
export function ignoreByComment({ file, tree }: Chapter, report: Report): void {
  if (!String(file).includes('tract-ignore')) return;
  const comments = findComments(tree);
  const broken = Map.groupBy(file.messages as readonly Message[], ruleOf);
  const silenced = new Map<Message, Ignored>();
  const counts = new Map<string, number>();
  for (const comment of comments) {
    const { place, rules, reason } = comment;
    if (rules.length === 0) report(file, { rule: 'ignore:unknown-rule', place, shade: 'none' });
    else if (reason === '') report(file, { rule: 'ignore:reason', place, values: { rule: rules[0] as string } });
    for (const rule of reason === '' ? rules.filter((one) => !isIgnorable(one)) : rules) {
      if (!isIgnorable(rule)) reportRule(rule, comment);
      else {
        if (silenceAll(comment, rule) === 0) report(file, { rule: 'ignore:unused', place, values: { rule }, actual: rule });
      }
    }
  }
  silence(file, silenced);

  /** Silence what a comment covers, and count it. Of many comments in one block, only the first has to look. */
  function silenceAll(comment: FoundComment, rule: string): number {
    const key = `${rule} ${JSON.stringify(comment.range)}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const covered = (broken.get(rule) ?? []).filter((message) => covers(comment, message));
    for (const message of covered) silenced.set(message, { by: 'comment', reason: comment.reason });
    counts.set(key, covered.length);
    return covered.length;
  }

  function reportRule(rule: string, { place }: FoundComment): void {
    if (Object.hasOwn(RULES, rule)) {
      report(file, { rule: 'ignore:fixed-rule', place, values: { rule }, actual: rule });
      return;
    }
    const known = nearest(rule, IGNORABLE);
    report(file, {
      rule: 'ignore:unknown-rule',
      place,
      values: { rule, ...(known && { known }) },
      actual: rule,
      ...(known && { shade: 'suggestion', expected: [known] }),
    });
  }
}

function isIgnorable(rule: string): boolean {
  return (IGNORABLE as readonly string[]).includes(rule);
}

function covers({ range }: FoundComment, { line, column }: Message): boolean {
  if (!range) return true;
  if (line === undefined) return false;
  const { start, end } = range;
  const at = column ?? 1;
  return (
    (line > start.line || (line === start.line && at >= start.column)) &&
    (line < end.line || (line === end.line && at <= end.column))
  );
}
