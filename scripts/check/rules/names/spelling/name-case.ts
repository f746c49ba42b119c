import type { Term } from '../../../../model/glossary.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import { wordsOf } from '../../../../text/names/words.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';
import { hasSmallLetters } from '../small-letters.ts';

/**
 * A name is written in capitals, or without its own: `LENIN`, `lenin`.
 *
 * A name in small letters may be a common word (*Hope*, `paris green`): it is reported only where it stands once, or the name stands more
 * often, and someone must read it. Headings that are all in capitals are set so as a whole.
 */
export const nameCase = defineRule('names:case', (context) => {
  const all = context.mentions();
  const small = countTerms(all.filter(isSmall));
  const right = countTerms(all.filter(({ caseDiffers }) => !caseDiffers));
  for (const mention of all) {
    const { status, term } = mention;
    if (!mention.caseDiffers || mention.protection || status === 'forbidden' || status === 'foreign') continue;
    if (isSmall(mention) && (small.get(term) ?? 0) > Math.max(1, right.get(term) ?? 0)) continue;
    if (mention.flow.block.type === 'heading' && !hasSmallLetters(mention.flow)) continue;
    const { fix, ...problem } = mentionProblem(context, mention, mention.form);
    // In a line of capitals the name alone would look odd: someone must write the line anew.
    const isSure = hasSmallLetters(mention.flow) && !(isSmall(mention) && isOneWord(mention));
    context.report({ ...problem, ...(fix && isSure && { fix }) });
  }
});

function isSmall({ caseDiffers, written }: Mention): boolean {
  return caseDiffers && written === written.toLowerCase();
}

function isOneWord({ written }: Mention): boolean {
  return wordsOf(written).length === 1;
}

function countTerms(mentions: readonly Mention[]): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  for (const { term } of mentions) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
