import { toString as textOf } from 'mdast-util-to-string';
import { defineRule } from '../define-rule.ts';

/** A heading without words can be neither read out nor listed. */
export const headingEmpty = defineRule('heading:empty', ({ nodes, report }) => {
  for (const heading of nodes('heading')) {
    if (textOf(heading).trim() === '') report({ place: heading });
  }
});
