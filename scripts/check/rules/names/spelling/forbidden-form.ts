import { rightForm } from '../../../../text/names/replace-name.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/** A form that the glossary forbids stands in the editors' own words. What is quoted keeps its spelling. */
export const forbiddenForm = defineRule('names:forbidden-form', (context) => {
  const { manuscript, mentions, report } = context;
  for (const mention of mentions()) {
    if (mention.status !== 'forbidden' || mention.protection) continue;
    const problem = mentionProblem(context, mention, rightForm(mention, manuscript.language.chain));
    // A reason that another language gives is said in that language, and of its own form.
    const isOwn = manuscript.language.chain.includes(mention.locale);
    const { reason } =
      (isOwn && mention.term.locales[mention.locale]?.forbidden.find(({ form }) => form === mention.form)) || {};
    report(reason === undefined ? problem : { ...problem, values: { ...problem.values, reason }, shade: 'reason' });
  }
});
