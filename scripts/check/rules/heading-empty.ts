import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** A heading without words can be neither read out nor listed. */
export const headingEmpty = defineRule('heading:empty', ({ chapter, report }) => {
  visit(chapter.tree, 'heading', (heading) => {
    if (textOf(heading).trim() === '') report({ place: heading });
  });
});
