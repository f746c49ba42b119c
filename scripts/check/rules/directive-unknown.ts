import { CONTAINERS, LEAVES } from '../../model/directive.ts';
import { defineRule } from '../define-rule.ts';

/** A fence `:::name` that is none of the house, or one with a space after the colons: Markdown leaves it as text. */
export const directiveUnknown = defineRule('directive:unknown', ({ nodes, report }) => {
  for (const paragraph of nodes('paragraph')) {
    for (const [index, child] of paragraph.children.entries()) {
      if (child.type !== 'text') continue;
      child.value.split('\n').forEach((line, below) => {
        // Only what stands first on its line can be meant as a fence.
        const found = below > 0 || index === 0 ? fenceOf(line) : undefined;
        if (found === undefined) return;
        const { line: first = 1, column = 1 } = child.position?.start ?? {};
        const place = { line: first + below, column: below > 0 ? 1 : column };
        report({ place, values: { name: found, known: FENCES }, actual: found, expected: FENCES });
      });
    }
  }
});

const FENCES = [...CONTAINERS.map((one) => `:::${one}`), ...LEAVES.map((one) => `::${one}`)];

function fenceOf(line: string): string | undefined {
  const [, colons = '', name = ''] = /^\s*(:{2,})[ \t]*(\p{L}[\p{L}\p{N}_-]*)/u.exec(line) ?? [];
  if (colons.length > 2) return `${colons}${name}`;
  // Two colons before a word may be text (`::before`); they are a slip only for a name that we have, alone on its line.
  const isKnown = [...CONTAINERS, ...LEAVES].some((one) => one === name);
  return isKnown && /^[\s:]*\w+[ \t]*(?:$|[[{])/.test(line) ? `${colons}${name}` : undefined;
}
