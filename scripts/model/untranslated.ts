import type { Nodes, Parents } from 'mdast';

declare module 'mdast' {
  interface Data {
    /** The language that a block is in because nobody has translated it yet. */
    stillIn?: string;
  }
}

/**
 * Write the comment that says of a block that nobody has translated it yet, and in which language it still is. It stands at the end of the
 * block, where it can stand in every kind of block and goes when the block is overwritten.
 *
 * ```markdown
 * ## Ovens <!-- tract-untranslated: en --> {#ovens}
 *
 * They are cold. <!-- tract-untranslated: en -->
 * ```
 */
export function untranslatedMark(tag: string): string {
  return `<!-- tract-untranslated: ${tag} -->`;
}

/** The language that a block is still in, by its comment; nothing for a block that bears none. */
export function untranslatedIn(block: Nodes): string | undefined {
  const last = 'children' in block ? (block as Parents).children.at(-1) : undefined;
  return last && markedLanguage(last);
}

/** The language that a comment names; nothing for every other node. */
export function markedLanguage(node: Nodes): string | undefined {
  return node.type === 'html' ? /^<!--\s*tract-untranslated:\s*([A-Za-z0-9-]{2,35})\s*-->$/.exec(node.value)?.[1] : undefined;
}
