import type { Definition, Link, Root } from 'mdast';
import { eachNode } from '../model/each-node.ts';

/** Gather what gives a link its address: links, and the definitions that links by reference use (those of images are not links). */
export function linksOf(tree: Root): readonly (Link | Definition)[] {
  const found: (Link | Definition)[] = [];
  const definitions = new Map<string, Definition>();
  const used = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'link') found.push(node);
    if (node.type === 'linkReference') used.add(node.identifier);
    // Of two definitions the first counts (CommonMark 0.31, 4.7).
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  for (const [identifier, definition] of definitions) if (used.has(identifier)) found.push(definition);
  return found;
}
