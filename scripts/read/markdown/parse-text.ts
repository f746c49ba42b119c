import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import { DEEPEST } from './deepest.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What parsing gave: the tree, or the place where blocks go deeper than can be set. */
export type Parsed = { readonly tree: Root } | { readonly tooDeep: Point };

/**
 * Parse a text whose blocks are nested no deeper than can be set.
 *
 * The source is looked at before it is parsed: the time that Markdown takes grows with the square of the depth.
 */
export function parseText(file: VFile): Parsed {
  const tooDeep = deepLine(String(file));
  if (tooDeep) return { tooDeep };
  try {
    const tree = parseMarkdown(file);
    const deep = deepNode(tree);
    return deep ? { tooDeep: deep.position?.start ?? START } : { tree };
  } catch (error) {
    // The parser's own stack has an end too.
    if (error instanceof RangeError) return { tooDeep: START };
    throw error;
  }
}

/** Parse Markdown that is no file of its own; nothing where it goes deeper than can be set. */
export function parseTree(markdown: string): Root | undefined {
  const parsed = parseText(new VFile({ value: markdown }));
  return 'tree' in parsed ? parsed.tree : undefined;
}

const START: Point = { line: 1, column: 1 };

function deepLine(source: string): Point | undefined {
  const line = source.split('\n').findIndex((text) => MARKERS.test(text) && !THEMATIC_BREAK.test(text));
  return line < 0 ? undefined : { line: line + 1, column: 1 };
}

/** A line that opens, or stands in, more quotations and list items than may be. */
const MARKERS = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${DEEPEST}}|^[ \\t]{${4 * DEEPEST},}(?:[>+*-]|\\d)`,
);

const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

function deepNode(tree: Root): Nodes | undefined {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; depth < DEEPEST; depth += 1) level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level[0];
}
