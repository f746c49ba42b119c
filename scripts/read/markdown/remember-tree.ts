import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Host } from '../../model/host.ts';
import type { Report } from '../../model/report.ts';
import { sourceVersion } from '../../model/source-version.ts';
import { DEEPEST } from './deepest.ts';
import type { Parsed } from './parse-text.ts';

/**
 * Parse a text, or take the tree that an earlier run made of the same text.
 *
 * Reading a tree back takes a fiftieth of the time of parsing, and the parser need not even be loaded: of a book of many chapters only
 * those that changed are parsed again. A text that is nested too deeply is reported and gives an empty tree.
 */
export async function rememberTree(host: Host, file: VFile, report: Report): Promise<Root> {
  let parsed: Parsed | undefined;
  const bytes = await host.remember(`tree\n${await sourceVersion(host, 'scripts/read/markdown')}\n${file}`, async () => {
    const { parseText } = await import('./parse-text.ts');
    parsed = parseText(file);
    return new TextEncoder().encode(JSON.stringify(parsed));
  });
  parsed ??= JSON.parse(new TextDecoder().decode(bytes)) as Parsed;
  if ('tree' in parsed) return parsed.tree;
  report(file, { rule: 'file:nesting', place: parsed.tooDeep, values: { limit: DEEPEST } });
  return { type: 'root', children: [] };
}
