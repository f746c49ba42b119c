import { defineRule } from '../define-rule.ts';

/** `$…$` is text here. A pair of dollar signs around what looks like a formula gets a hint; sums of money do not. */
export const mathNotSet = defineRule('math:not-set', ({ nodes, report }) => {
  for (const text of nodes('text')) {
    if (!text.value.includes('$')) continue;
    const pairs = [...text.value.matchAll(/\$\$[^$]+\$\$|\$(?=\S)[^$\n]*(?<=\S)(?=\$(?!\d))/g)].map(([found]) => found);
    const formula = pairs.find((found) => found.startsWith('$$') || /[\\^_=+{}]/.test(found));
    if (formula !== undefined) report({ place: text, actual: formula.endsWith('$') ? formula : `${formula}$` });
  }
});
