import type { Element, ElementContent } from 'hast';

/**
 * Open a link around the calls of notes in it, for HTML knows no link in a link. A call deeper inside, in emphasis, matters more than the
 * link: then its text stays without one.
 *
 * @returns nothing when the link can stay as it is
 */
export function splitLink(link: Element): readonly ElementContent[] | undefined {
  if (!holdsLink(link)) return undefined;
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.length > 0) pieces.push(...(run.some(holdsLink) ? run : [{ ...link, children: run }]));
    run = [];
  };
  for (const child of link.children) {
    if (isPartOfCall(child)) {
      flush();
      pieces.push(child);
    } else run.push(child);
  }
  flush();
  return pieces;
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && node.children.some((child) => isLink(child) || holdsLink(child));
}

function isLink(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'a';
}

/** The call itself, or the place beside it. */
function isPartOfCall(node: ElementContent): boolean {
  return isLink(node) || (node.type === 'element' && [node.properties.className].flat().includes('place'));
}
