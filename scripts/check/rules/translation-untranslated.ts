import { markedLanguage } from '../../model/untranslated.ts';
import { defineRule } from '../define-rule.ts';

/** A press that refuses editions in two languages has every block translated, or no edition. */
export const translationUntranslated = defineRule('translation:untranslated', ({ book, nodes, report }) => {
  if (book.untranslated === 'mark' || book.untranslated === 'fall-back') return;
  for (const node of nodes('html')) {
    const lang = markedLanguage(node);
    if (lang !== undefined) report({ place: node, values: { lang }, actual: node.value });
  }
});
