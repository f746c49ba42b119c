import type { Nodes, Parents } from 'mdast';

/** A stretch of a source, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Find where the running text of a block stands: without the marks of its kind, and without the id at the end of a heading.
 *
 * ```markdown
 * ## Ovens {#ovens}
 *    ^^^^^
 * ```
 */
export function contentRange(block: Nodes, source: string): Stretch | undefined {
  const children = 'children' in block ? (block as Parents).children : [];
  // An address that was found late has no place, nor has what lies beside it; a paragraph has no marks of its own.
  const own = block.type === 'paragraph' ? block.position : undefined;
  const start = (children[0]?.position ?? own)?.start.offset;
  const end = (children.at(-1)?.position ?? own)?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const id = block.type === 'heading' && block.data?.givenId !== undefined ? `{#${block.data.givenId}}` : '';
  const text = source.slice(start, end);
  const words = id !== '' && text.endsWith(id) ? text.slice(0, -id.length) : text;
  return { start, end: start + words.trimEnd().length };
}

/** What stands before a block's own marks on each of its lines after the first: `> ` in a quotation, spaces in an item of a list. */
export function linePrefix(source: string, at: number): string {
  const before = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  // A note's label is longer than what its other lines are indented by (GFM: four spaces).
  return before.replace(/\[\^[^\]]*\]:[ \t]*/, '    ').replace(/[^>\t ]/g, ' ');
}

/** What stands before the lines of a block after its first. */
export function continuation(source: string, block: Nodes, start: number): string {
  const slice = source.slice(block.position?.start.offset, block.position?.end.offset);
  // As the author has it, where there is a second line.
  const second = /\n([ \t>]*)/.exec(slice)?.[1];
  return second ?? linePrefix(source, start);
}
