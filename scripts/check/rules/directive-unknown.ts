import { visit } from 'unist-util-visit';
import { CONTAINERS, LEAVES } from '../../model/directive.ts';
import { defineRule } from '../define-rule.ts';

/** A fence `:::name` that is none of the house, or one with a space after the colons: Markdown leaves it as text. */
export const directiveUnknown = defineRule('directive:unknown', ({ chapter, report }) => {
  visit(chapter.tree, 'paragraph', (paragraph) => {
    const first = paragraph.children[0];
    const match =
      first?.type === 'text' ? /^(:{2,})[ \t]*([\p{L}][\p{L}\p{N}_-]*)[ \t]*(?=$|[\n[{])/u.exec(first.value) : undefined;
    if (!match) return;
    const [, colons = '', name = ''] = match;
    // Two colons before a word may be text (`::before`); they are a slip only for a name that we have.
    const isKnown = [...CONTAINERS, ...LEAVES].some((one) => one === name);
    if (colons.length === 2 && !isKnown) return;
    const expected = [...CONTAINERS.map((one) => `:::${one}`), ...LEAVES.map((one) => `::${one}`)];
    report({ place: paragraph, values: { name: `${colons}${name}`, known: expected }, actual: `${colons}${name}`, expected });
  });
});
