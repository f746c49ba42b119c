import type { Parents, Root, RootContent } from 'mdast';
import { eachNode } from '../../model/each-node.ts';
import { unfenced } from '../../text/excerpt.ts';

/** Take away the fences of excerpts: they tell what a leaflet is made of, and a reader of the whole has nothing of them. */
export function remarkExcerpts() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if ('children' in node) (node as Parents).children = unfenced(node.children as RootContent[]) as Parents['children'];
    });
  };
}
