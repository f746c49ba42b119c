import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/**
 * An image without alt text is taken as decorative and passed over by screen readers (WCAG 2.2, 1.1.1). Markdown can not tell "left
 * out" from "meant so", so this is a warning.
 */
export const imageAlt = defineRule('image:alt', ({ chapter, report }) => {
  visit(chapter.tree, ['image', 'imageReference'], (node) => {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) report({ place: node });
  });
});
