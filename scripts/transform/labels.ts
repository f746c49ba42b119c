import type { Element, ElementContent, Nodes } from 'hast';
import { toString as plainText } from 'hast-util-to-string';

/** Tell whether an element is the call of a note. */
export function isCall(element: Element): boolean {
  return Array.isArray(element.properties.className) && element.properties.className.includes('noteref');
}

/**
 * Copy inline content for use in another place: without calls of notes, without ids, and with the text of links and names
 * only.
 */
export function withoutCalls(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [structuredClone(node)];
    if (isCall(node) || isRemark(node)) return [];
    const children = withoutCalls(node.children);
    if (node.tagName === 'a' || isName(node)) return children;
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties: structuredClone(properties), children }];
  });
}

/** Tell whether an element says that a heading is not translated. */
function isRemark({ properties }: Element): boolean {
  return String(properties.className) === 'untranslated';
}

/** Tell whether an element marks a name and says no more of it. */
function isName({ tagName, properties }: Element): boolean {
  return tagName === 'span' && String(properties.className) === 'name' && properties.lang === undefined;
}

/** The text of nodes in one line. */
export function textOf(nodes: readonly ElementContent[]): string {
  const lines = plainText({ type: 'root', children: [...nodes] } as Nodes).split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
