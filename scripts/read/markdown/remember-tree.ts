import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Host } from '../../model/host.ts';
import type { Report } from '../../model/report.ts';
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
  const bytes = await host.remember(`tree\n${await parserVersion(host)}\n${file}`, async () => {
    const { parseText } = await import('./parse-text.ts');
    parsed = parseText(file);
    return new TextEncoder().encode(JSON.stringify(parsed));
  });
  parsed ??= JSON.parse(new TextDecoder().decode(bytes)) as Parsed;
  if ('tree' in parsed) return parsed.tree;
  report(file, { rule: 'file:nesting', place: parsed.tooDeep, values: { limit: DEEPEST } });
  return { type: 'root', children: [] };
}

/** Name the parser by what it is made of: the versions of the packages, and, where TypeScript runs as it is, its own source. */
function parserVersion(host: Host): Promise<string> {
  const known = versions.get(host) ?? readVersion(host);
  versions.set(host, known);
  return known;
}

const versions = new WeakMap<Host, Promise<string>>();

async function readVersion(host: Host): Promise<string> {
  const folder = 'scripts/read/markdown';
  const names = (await host.listOwn(folder)).map(({ name }) => `${folder}/${name}`);
  const parts = await Promise.all(['package.json', ...names].map((path) => host.readOwn(path)));
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part)).join('\n');
}
