import { elidableBefore, elidedWord, elides, writtenOut } from '../../../../text/names/elision.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import type { RuleContext } from '../../../define-rule.ts';
import { defineRule } from '../../../define-rule.ts';
import { fixOf, legible, placeIn } from '../mention-problem.ts';

/** A word is not shortened before a name that wants it (`de Astrakhan`), or shortened before one that does not (`d’Hambourg`). */
export const nameElision = defineRule('names:elision', (context) => {
  for (const mention of context.mentions()) {
    if (mention.protection && mention.protection !== 'named') continue;
    const { flow, end } = mention;
    const { start, expected } = wrongElision(mention, context) ?? {};
    if (start === undefined || !expected) continue;
    const actual = flow.text.slice(start, end);
    context.report({
      place: placeIn(context, flow, start, end),
      values: { written: legible(actual), expected },
      actual,
      expected,
      ...(expected.length === 1 && fixOf(context, flow, { start, end, text: expected[0] as string })),
    });
  }
});

/** Where what stands before a name begins, and how the two should be written: in more ways than one where only its gender tells. */
function wrongElision(
  { flow, start, written, before, term, locale }: Mention,
  { manuscript }: RuleContext,
): { readonly start: number; readonly expected: readonly string[] } | undefined {
  const { elision } = manuscript.inflection;
  const wanted = elides(written, elision, term.locales[locale]?.elision);
  if (before === '' && wanted === true) {
    const word = elidableBefore(flow.text, start, elision);
    return word && { start: word.start, expected: [word.short + written] };
  }
  const full = (before !== '' && wanted === false && elidedWord(before, elision)?.full) || [];
  if (full.length === 0) return undefined;
  const only = writtenOut(before, elision);
  const words = only === undefined ? full : [only];
  return { start: start - before.length, expected: words.map((word) => `${word} ${written}`) };
}
