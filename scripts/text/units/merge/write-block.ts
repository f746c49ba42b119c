import type { Nodes } from 'mdast';
import { eachNode } from '../../../model/each-node.ts';
import type { SegmentKind } from '../../../model/segment.ts';
import type { Part } from '../../../model/unit.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { type LineStyle, layOut } from './lay-out.ts';

/** How a block is to be written. */
export interface BlockForm {
  readonly kind: SegmentKind;
  readonly style: LineStyle;
  /** What stands before each of its lines after the first. */
  readonly prefix: string;
  /** Descriptions of the pictures in it, by the name of their code. */
  readonly descriptions: ReadonlyMap<string, string>;
}

/** Write the running text of a block as Markdown. */
export function writeBlock(parts: readonly Part[], { kind, style, prefix, descriptions }: BlockForm): string {
  const markdown = parts
    .map((part) => {
      if (part.type === 'text' || part.kind !== 'image') return part.raw;
      return `![${escapeMarkdown(descriptions.get(part.name) ?? '')}${part.raw.slice('!['.length)}`;
    })
    .join('');
  // A bar parts cells, also in code, unless it is escaped (GFM 4.10).
  if (kind === 'cell') return markdown.replace(/\\?\|/g, '\\|').replaceAll('\n', ' ');
  return kind === 'heading' ? markdown : layOut(markdown, kind === 'verse' ? { type: 'none' } : style, prefix);
}

/** The descriptions of the pictures below a node, by the name of their code. */
export function descriptionsIn(
  node: Nodes,
  definitions: ReadonlyMap<string, { readonly url: string }>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachNode(node, (one) => {
    if (one.type === 'image') found.set(`image:${one.url}`, one.alt ?? '');
    else if (one.type === 'imageReference')
      found.set(`image:${definitions.get(one.identifier)?.url ?? one.identifier}`, one.alt ?? '');
  });
  return found;
}
