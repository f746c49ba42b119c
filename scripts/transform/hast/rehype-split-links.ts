import type { Element, ElementContent, Root } from 'hast';
import { eachElement } from '../../model/each-element.ts';
import { isCall } from '../labels.ts';

/** Cut links at the calls of notes in them: a link may not hold another (HTML, the `a` element), and both must lead somewhere. */
export function rehypeSplitLinks() {
  return (tree: Root): void => {
    eachElement(tree, (element, parent, index) => {
      if (element.tagName !== 'a' || isCall(element) || !parent || !holdsCall(element)) return;
      const pieces = linked(element.children, element);
      parent.children.splice(index, 1, ...pieces);
    });
  };
}

/** Put the link around every run of nodes without calls; elements that hold one get it within. */
function linked(nodes: readonly ElementContent[], link: Element): ElementContent[] {
  const pieces: ElementContent[] = [];
  let run: Element | undefined;
  for (const node of nodes) {
    if (node.type === 'element' && (isCall(node) || holdsCall(node))) {
      pieces.push(isCall(node) ? node : { ...node, children: linked(node.children, link) });
      run = undefined;
    } else if (run) {
      run.children.push(node);
    } else {
      run = { ...link, properties: { ...link.properties }, children: [node] };
      pieces.push(run);
    }
  }
  return pieces;
}

function holdsCall(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (isCall(child) || holdsCall(child)));
}
