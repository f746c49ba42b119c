import type { Element, ElementContent, Root } from 'hast';

/** Let addresses that are shown in full break after their strokes and points: one that can not leaves a line half empty. */
export function breakAddresses(tree: Root | Element): void {
  tree.children = tree.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element') breakAddresses(node);
    if (node.type !== 'text' || !ADDRESS.test(node.value)) return [node as ElementContent];
    return node.value
      .split(BREAKS)
      .flatMap((value, index): ElementContent[] => [
        ...(index > 0 ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] } as Element] : []),
        { type: 'text', value },
      ]);
  });
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s]{12}/;

/** After a stroke (but not between two), a point, a question mark and the like, where an address goes on. */
const BREAKS = /(?<=\S{8}[/.?&=_-])(?=[\p{L}\p{N}%]{2})/u;
