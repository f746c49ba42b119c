import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Fault } from '../draft.ts';

/**
 * Read an XML file from another program. Entities that it declares are not expanded, and nothing outside it is fetched: a file that uses
 * one is not read.
 *
 * @returns its outermost element, or what is wrong
 */
export function readXml(text: string): Element | Fault {
  let root: Nodes;
  try {
    root = fromXml(text);
  } catch (error) {
    const { line = 1, column = 1, cause } = error as { line?: number; column?: number; cause?: Error };
    const [detail = ''] = (cause?.message ?? String(error)).split('\n');
    return { line, column, key: 'cli.import.fault.xml', values: { detail } };
  }
  return childrenOf(root)[0] as Element;
}

/** The elements right below a node. */
export function childrenOf(node: Nodes): readonly Element[] {
  return 'children' in node ? (node.children as readonly Nodes[]).filter((child) => child.type === 'element') : [];
}

/** The elements of a name anywhere below a node, not within one another. */
export function below(node: Nodes, name: string): readonly Element[] {
  return childrenOf(node).flatMap((child) => (child.name === name ? [child] : below(child, name)));
}

/** The text below a node, letter for letter. */
export function rawText(node: Nodes): string {
  if ('children' in node) return (node.children as readonly Nodes[]).map(rawText).join('');
  return node.type === 'text' || node.type === 'cdata' ? node.value : '';
}

/** Where an element starts, for a message about it. */
export function placeOf(node: Element | undefined): { readonly line: number; readonly column: number } {
  const { line = 1, column = 1 } = node?.position?.start ?? {};
  return { line, column };
}
