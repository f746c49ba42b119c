import type { Heading, Root } from 'mdast';
import { isQuotation } from '../../model/directive.ts';
import { eachNode, eachOf } from '../../model/each-node.ts';

/**
 * Bring the headings of a chapter to the levels of an edition: the highest becomes level 2, since level 1 is the edition's title.
 * A heading in a quotation is set as a paragraph: it is part of what is quoted, not of the work's own order.
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    const own = tree.children.filter((node) => node.type === 'heading');
    const shift = 2 - Math.min(...own.map((heading) => heading.depth), 6);
    eachNode(tree, (node) => {
      if (isQuotation(node) || node.type === 'footnoteDefinition') eachOf(node, 'heading', quoteHeading);
      // Quoted headings are met again, below their quotation: they bear a name of an element by then.
      if (node.type !== 'heading' || node.data?.hName) return;
      node.depth = level(node.depth + shift);
      if (node.data?.editionId) node.data = { ...node.data, hProperties: { id: node.data.editionId } };
    });
  };
}

function quoteHeading(node: Heading): void {
  node.data = { ...node.data, hName: 'p', hProperties: { className: ['quoted-heading'] } };
}

function level(depth: number): Heading['depth'] {
  return Math.min(6, Math.max(2, depth)) as Heading['depth'];
}
