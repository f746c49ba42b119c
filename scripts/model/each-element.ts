import type { Element, Nodes, Parents } from 'hast';

/**
 * Walk the elements of an HTML tree, parents first; see `each-node.ts` for why not `unist-util-visit`. What `act` puts in the place of an
 * element is walked too.
 */
export function eachElement(node: Nodes, act: (element: Element, parent: Parents | undefined, index: number) => void): void {
  if (node.type === 'element') act(node, undefined, 0);
  if ('children' in node) below(node, act);
}

function below(parent: Parents, act: (element: Element, parent: Parents, index: number) => void): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index];
    if (node?.type === 'element') act(node, parent, index);
    const now = parent.children[index];
    if (now?.type === 'element') below(now, act);
  }
}
