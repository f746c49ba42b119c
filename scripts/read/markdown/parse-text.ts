import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Report } from '../../model/report.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Levels of a tree. Browsers take no more than 512 of HTML, and no text for readers has a tenth of that. */
const DEEPEST = 250;

/**
 * Parse a text whose blocks are nested no deeper than can be set. One that goes deeper is reported and gives an empty tree.
 *
 * The source is looked at before it is parsed: the time that Markdown takes grows with the square of the depth.
 */
export function parseText(file: VFile, report: Report): Root {
  let place = deepLine(String(file));
  try {
    const tree = place ? undefined : parseMarkdown(file);
    place ??= deepNode(tree as Root)?.position?.start;
    if (tree && !place) return tree;
  } catch (error) {
    // The parser's own stack has an end too.
    if (!(error instanceof RangeError)) throw error;
  }
  report(file, { rule: 'file:nesting', place: place ?? { line: 1, column: 1 }, values: { limit: DEEPEST } });
  return { type: 'root', children: [] };
}

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
