import type { Paragraph, Parents, Root } from 'mdast';
import { isQuotation } from '../../model/directive.ts';
import { eachNode } from '../../model/each-node.ts';

/** Mark the last paragraph of a quotation as its attribution when it starts with a dash and a space. */
export function remarkAttributions() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (!('children' in node) || !isQuotation(node as Parents)) return;
      const last = node.children.at(-1);
      if (last?.type === 'paragraph' && node.children.length > 1 && startsWithDash(last)) {
        last.data = { ...last.data, hProperties: { ...last.data?.hProperties, className: ['attribution'] } };
      }
    });
  };
}

function startsWithDash(paragraph: Paragraph): boolean {
  const first = paragraph.children[0];
  return first?.type === 'text' && /^[—–―][ \u00a0\u202f]/.test(first.value);
}
