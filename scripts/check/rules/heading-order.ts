import { defineRule } from '../define-rule.ts';

/** A heading may stand one level below the one before it, not two: readers who listen go by levels (WCAG 2.2, 1.3.1). */
export const headingOrder = defineRule('heading:order', ({ chapter, report }) => {
  let before: number | undefined;
  for (const node of chapter.tree.children) {
    if (node.type !== 'heading') continue;
    if (before !== undefined && node.depth > before + 1) {
      report({
        place: node,
        values: { actual: node.depth, expected: before + 1 },
        actual: '#'.repeat(node.depth),
        expected: ['#'.repeat(before + 1)],
      });
    }
    before = node.depth;
  }
});
