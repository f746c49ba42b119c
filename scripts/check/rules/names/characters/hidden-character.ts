import { hasHidden, hiddenIn, withoutHidden } from '../../../../text/names/characters.ts';
import { defineRule } from '../../../define-rule.ts';
import { fixOf, placeIn } from '../mention-problem.ts';

/** A character that is not seen stands in a name: it is not found by searching, and a soft hyphen may break it. */
export const hiddenCharacter = defineRule('names:hidden-character', (context) => {
  for (const { flow, start, end, written, form, protection } of context.mentions()) {
    if (protection === 'sic' || !hasHidden(written) || hasHidden(form)) continue;
    const text = withoutHidden(written);
    context.report({
      place: placeIn(context, flow, start, end),
      values: { name: text, characters: hiddenIn(written) },
      actual: written,
      expected: [text],
      ...fixOf(context, flow, { start, end, text }),
    });
  }
});
