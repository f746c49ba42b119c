import { defineRule } from '../define-rule.ts';

/** A line of colons that closes no block: most often the outer of two blocks, which the end of the inner one has closed before. */
export const directiveStray = defineRule('directive:stray', ({ nodes, report }) => {
  for (const paragraph of nodes('paragraph')) {
    for (const child of paragraph.children) {
      if (child.type !== 'text') continue;
      child.value.split('\n').forEach((line, below) => {
        const { line: first = 1, column = 1 } = child.position?.start ?? {};
        const isWhole = below > 0 || child === paragraph.children[0];
        if (isWhole && /^:{3,}[ \t]*$/.test(line))
          report({ place: { line: first + below, column: below > 0 ? 1 : column }, actual: line.trim() });
      });
    }
  }
});
