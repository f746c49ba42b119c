import type { Nodes } from 'hast';
import { eachElement } from '../../../model/each-element.ts';

/** Note that the ids of a tree stand in one file. */
export function anchors(tree: Nodes, file: string, places: Map<string, string>): void {
  eachElement(tree, ({ properties }) => {
    if (typeof properties.id === 'string') places.set(properties.id, file);
  });
}
