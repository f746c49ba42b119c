import type { Heading, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isQuotation } from '../../model/directive.ts';

/**
 * Bring the headings of a chapter to the levels of an edition: the highest becomes level 2, since level 1 is the edition's title.
 * A heading in a quotation is set as a paragraph: it is part of what is quoted, not of the work's own order.
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    const own = tree.children.filter((node) => node.type === 'heading');
    const shift = 2 - Math.min(...own.map((heading) => heading.depth), 6);
    visit(tree, (node) => {
      if (isQuotation(node) || node.type === 'footnoteDefinition') {
        visit(node as Nodes, 'heading', quoteHeading);
        return SKIP;
      }
      if (node.type !== 'heading') return;
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
