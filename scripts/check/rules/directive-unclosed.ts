import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** A container whose closing fence is missing takes in the rest of the text. */
export const directiveUnclosed = defineRule('directive:unclosed', ({ chapter, report }) => {
  const lines = String(chapter.file).split('\n');
  visit(chapter.tree, 'containerDirective', (node) => {
    const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
    const isOneLine = node.position?.end.line === node.position?.start.line;
    if (isOneLine || !/^[\s>]*:{3,}\s*$/.test(last)) report({ place: node.position?.start, values: { name: node.name } });
  });
});
