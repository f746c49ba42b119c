import { rightForm } from '../../../../text/names/replace-name.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/** A name is written as another language writes it, while this one has a form of its own. */
export const wrongLocale = defineRule('names:wrong-locale', (context) => {
  const { manuscript, mentions, report } = context;
  for (const mention of mentions()) {
    if (mention.status !== 'foreign' || mention.protection) continue;
    const form = rightForm(mention, manuscript.language.chain);
    if (form === undefined) continue;
    const problem = mentionProblem(context, mention, form);
    report({ ...problem, values: { ...problem.values, locale: mention.locale, tag: manuscript.language.tag } });
  }
});
