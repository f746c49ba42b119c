import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** `$…$` is text here. A pair of dollar signs around what looks like a formula gets a hint; sums of money do not. */
export const mathNotSet = defineRule('math:not-set', ({ chapter, report }) => {
  visit(chapter.tree, 'text', (text) => {
    const match = /\$\$[^$]+\$\$|\$(?=\S)[^$\n]*[\\^_=+{}][^$\n]*(?<=\S)\$(?!\d)/.exec(text.value);
    if (match) report({ place: text, actual: match[0] });
  });
});
