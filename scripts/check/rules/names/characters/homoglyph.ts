import { inLanguage } from '../../../../model/glossary.ts';
import { mixedWordsIn } from '../../../../text/names/homoglyphs.ts';
import { shapeOf, wordsOf } from '../../../../text/names/words.ts';
import { pieceAt } from '../../../../text/source-map.ts';
import { defineRule, type RuleContext } from '../../../define-rule.ts';
import { fixOf, placeIn } from '../mention-problem.ts';

/** A word mixes scripts by letters that look alike: it looks right, and is never found. Mended where one script makes a name of it. */
export const homoglyph = defineRule('names:homoglyph', (context) => {
  let names: ReadonlySet<string> | undefined;
  for (const flow of context.flows()) {
    for (const { start, end, strangers, skeletons } of mixedWordsIn(flow.text)) {
      const piece = pieceAt(flow, start);
      if (piece?.sic || piece?.bare) continue;
      names ??= wordsOfNames(context);
      const name = skeletons.find((one) => names?.has(shapeOf(one)));
      const written = flow.text.slice(start, end);
      context.report({
        place: placeIn(context, flow, start, end),
        values: { written, letters: strangers.map((letter) => `${letter} (U+${hexadecimal(letter)})`) },
        actual: written,
        expected: name === undefined ? skeletons.slice(0, 1) : [name],
        ...(name !== undefined && fixOf(context, flow, { start, end, text: name })),
      });
    }
  }
});

function wordsOfNames({ book, manuscript }: RuleContext): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { locales } of book.glossary.terms) {
    const forms = inLanguage(locales, manuscript.language.chain);
    for (const form of forms ? [forms.preferred, forms.firstMention ?? '', ...forms.admitted] : []) {
      for (const { start, end } of wordsOf(form)) names.add(shapeOf(form.slice(start, end)));
    }
  }
  return names;
}

function hexadecimal(letter: string): string {
  return (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
