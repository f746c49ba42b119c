import { defineRule } from '../define-rule.ts';

/**
 * An image without alt text is taken as decorative and passed over by screen readers (WCAG 2.2, 1.1.1). Markdown can not tell "left
 * out" from "meant so", so this is a warning.
 */
export const imageAlt = defineRule('image:alt', ({ nodes, report }) => {
  for (const node of [...nodes('image'), ...nodes('imageReference')]) if (!node.alt?.trim()) report({ place: node });
});
