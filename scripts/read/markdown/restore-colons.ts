import type { Root } from 'mdast';
import { eachOf } from '../../model/each-node.ts';

/** Turn inline directives whose bracket never closes (`:sic[oops`) back into the letters they were. */
export function restoreColons(tree: Root, source: string): void {
  eachOf(tree, 'textDirective', (node, parent, index) => {
    const { start, end } = node.position ?? {};
    const written = source.slice(start?.offset, end?.offset);
    if (!parent || /^:[a-z]+\[/.test(written)) return;
    parent.children[index] = { type: 'text', value: written, ...(node.position && { position: node.position }) };
  });
}
