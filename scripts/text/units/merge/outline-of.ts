import type { Nodes } from 'mdast';
import type { Part } from '../../../model/unit.ts';
import { definitionsOf } from '../../segments/segments-of.ts';
import { keyOf } from '../key-of.ts';
import { partsOf } from '../parts-of.ts';

/** A block in the order of a text: its kind, and what its running text holds. */
export interface OutlineBlock {
  readonly node: Nodes;
  readonly start: number;
  /** `heading 2 ovens` */
  readonly shape: string;
  /** Of its running text (`proofKey`); empty for what has none. */
  readonly key: string;
  /** Both. */
  readonly says: string;
}

/** List the blocks of a text, those that hold others before what they hold, so that two texts can be compared block by block. */
export function outlineOf(
  tree: Nodes,
  text: string,
  definitions = tree.type === 'root' ? definitionsOf(tree) : new Map(),
): readonly OutlineBlock[] {
  const found: OutlineBlock[] = [];
  const walk = (node: Nodes): void => {
    const isRunning = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    const key = isRunning ? proofKey(partsOf(node, { text, isCell: node.type === 'tableCell', definitions })) : '';
    const shape = shapeOf(node);
    found.push({ node, start: node.position?.start.offset ?? 0, shape, key, says: `${shape} ${key}` });
    if (!isRunning && 'children' in node) for (const child of node.children) walk(child);
  };
  if (tree.type === 'root') for (const child of tree.children) walk(child);
  else walk(tree);
  return found;
}

/** What running text holds, wherever its lines end. The call of a note whose text comes only now was text until then. */
export function proofKey(parts: readonly Part[]): string {
  return keyOf(
    parts.map((part) => {
      if (part.type === 'text') return { ...part, value: part.value.replace(/[ \t]*\n[ \t]*/g, ' ') };
      return part.kind === 'note' ? { type: 'text', value: part.raw, raw: part.raw } : part;
    }),
  );
}

function shapeOf(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth} ${node.data?.givenId ?? ''}`;
    case 'code':
      return `code ${node.value}`;
    case 'html':
      return `html ${node.value}`;
    case 'definition':
      return `definition ${node.identifier} ${node.url}`;
    case 'footnoteDefinition':
      return `note ${node.identifier}`;
    case 'containerDirective':
    case 'leafDirective':
      return `directive ${node.name}`;
    case 'list':
      return node.ordered ? 'ordered list' : 'list';
    case 'listItem':
      return `item ${node.checked ?? ''}`;
    default:
      return node.type;
  }
}
