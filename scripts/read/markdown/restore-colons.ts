import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Turn inline directives whose bracket never closes (`:sic[oops`) back into the letters they were. */
export function restoreColons(tree: Root, source: string): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    const written = source.slice(start?.offset, end?.offset);
    if (!parent || index === undefined || /^:[a-z]+\[/.test(written)) return;
    parent.children[index] = { type: 'text', value: written, ...(node.position && { position: node.position }) };
    return SKIP;
  });
}
