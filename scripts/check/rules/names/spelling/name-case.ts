import type { Term } from '../../../../model/glossary.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';
import { hasSmallLetters } from '../small-letters.ts';

/**
 * A name is written in capitals, or without its own: `LENIN`, `lenin`.
 *
 * A name in small letters may be a common word (*Hope*): it is reported only where it stands once, or the name stands more often.
 */
export const nameCase = defineRule('names:case', (context) => {
  const all = context.mentions();
  const small = countTerms(all.filter(isSmall));
  const right = countTerms(all.filter(({ caseDiffers }) => !caseDiffers));
  for (const mention of all) {
    const { status, term } = mention;
    if (!mention.caseDiffers || mention.protection || status === 'forbidden' || status === 'foreign') continue;
    if (isSmall(mention) && (small.get(term) ?? 0) > Math.max(1, right.get(term) ?? 0)) continue;
    const { fix, ...problem } = mentionProblem(context, mention, mention.form);
    // In a line of capitals the name alone would look odd: someone must write the line anew.
    context.report({ ...problem, ...(fix && hasSmallLetters(mention.flow) && { fix }) });
  }
});

function isSmall({ caseDiffers, written }: Mention): boolean {
  return caseDiffers && written === written.toLowerCase();
}

function countTerms(mentions: readonly Mention[]): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  for (const { term } of mentions) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
