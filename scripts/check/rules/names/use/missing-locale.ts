import { inLanguage } from '../../../../model/glossary.ts';
import { defineRule } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/** A text names a term that has no form in its language: nobody can tell whether it is spelt right. Told once for each term and file. */
export const missingLocale = defineRule('names:missing-locale', (context) => {
  const { manuscript, mentions, report } = context;
  const told = new Set<string>();
  for (const mention of mentions()) {
    const { term, status, protection } = mention;
    if (status !== 'foreign' || protection || told.has(term.id) || inLanguage(term.locales, manuscript.language.chain))
      continue;
    told.add(term.id);
    const problem = mentionProblem(context, mention);
    report({ ...problem, values: { ...problem.values, tag: manuscript.language.tag } });
  }
});
