import type { Nodes, Parents } from 'mdast';

/**
 * Walk a Markdown tree, parents first.
 *
 * `unist-util-visit` knows much more (it keeps ancestors, tests, and names every step for debuggers) and costs ten times as much, which
 * is felt when a book is walked by many rules and plugins. Children that `act` puts in place of others are walked too.
 */
export function eachNode(node: Nodes, act: (node: Nodes, parent: Parents | undefined, index: number) => void): void {
  act(node, undefined, 0);
  if ('children' in node) below(node, act);
}

function below(parent: Parents, act: (node: Nodes, parent: Parents, index: number) => void): void {
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    act(children[index] as Nodes, parent, index);
    const node = children[index] as Nodes;
    if ('children' in node) below(node, act);
  }
}

/** Walk the nodes of one type. */
export function eachOf<const T extends Nodes['type']>(
  tree: Nodes,
  type: T,
  act: (node: Extract<Nodes, { type: T }>, parent: Parents | undefined, index: number) => void,
): void {
  eachNode(tree, (node, parent, index) => {
    if (node.type === type) act(node as Extract<Nodes, { type: T }>, parent, index);
  });
}
