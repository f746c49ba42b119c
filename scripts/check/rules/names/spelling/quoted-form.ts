import { rightForm } from '../../../../text/names/replace-name.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/** A quotation spells a name in a way that the glossary forbids, or as another language does. It is only pointed out. */
export const quotedForm = defineRule('names:quoted-form', (context) => {
  const { manuscript, mentions, report } = context;
  for (const mention of mentions()) {
    if (mention.protection !== 'quotation' || (mention.status !== 'forbidden' && mention.status !== 'foreign')) continue;
    const form = rightForm(mention, manuscript.language.chain);
    if (form === undefined) continue;
    const { fix: _, ...problem } = mentionProblem(context, mention, form);
    report(problem);
  }
});
