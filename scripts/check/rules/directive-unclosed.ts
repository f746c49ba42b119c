import { defineRule } from '../define-rule.ts';

/** A container whose closing fence is missing takes in the rest of the text. */
export const directiveUnclosed = defineRule('directive:unclosed', ({ chapter, nodes, report }) => {
  const lines = String(chapter.file).split('\n');
  for (const node of nodes('containerDirective')) {
    const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
    const isOneLine = node.position?.end.line === node.position?.start.line;
    if (isOneLine || !/^[\s>]*:{3,}\s*$/.test(last)) report({ place: node.position?.start, values: { name: node.name } });
  }
});
