import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Book } from '../../scripts/model/book.ts';
import type { Edition } from '../../scripts/model/edition.ts';
import { type Host, SurroundingsError } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import { readBook } from '../../scripts/read/read-book.ts';
import { readDesign } from '../../scripts/read/read-design.ts';
import { readPress } from '../../scripts/read/read-press.ts';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { listBelow } from '../../scripts/support/press-files.ts';
import { prepareEdition } from '../../scripts/transform/prepare-edition.ts';
import { testHost } from '../render/epub/test-host.ts';
import type { Example } from './example.ts';

/** Make an edition that has each example as a chapter, through all stages; what the rules say of the examples does not matter here. */
export async function editionOf(examples: readonly Example[]): Promise<{ readonly edition: Edition; readonly host: Host }> {
  const files = new Map([
    ['tract.yaml', 'name: Specification\nurl: https://example.org/\n'],
    ['manuscript/spec/en/0000-front.md', '---\ntitle: Examples\n---\n'],
    // A blank line first: `---` at the very top would be front matter.
    ...examples.map(({ markdown }, index) => [chapterPath(index), `\n${markdown}`] as const),
  ]);
  const host = memoryHost(files);
  const ignore = () => {};
  const { press } = await readPress(host, ignore);
  const { book } = await readBook(host, press as NonNullable<typeof press>, 'manuscript/spec', ignore);
  const { design } = await readDesign(host, 'classic', ignore);
  const manuscript = (book as Book).manuscripts[0];
  if (!book || !design || !manuscript) throw new Error('the examples make no book');
  const { t } = await stringLoader(host)(language('en'));
  return { edition: prepareEdition(book, manuscript, 'epub', { design, t }), host };
}

function chapterPath(index: number): string {
  return `manuscript/spec/en/${String(index + 1).padStart(4, '0')}-x.md`;
}

function memoryHost(files: ReadonlyMap<string, string>): Host {
  return {
    ...testHost(),
    async read(path) {
      const text = files.get(path);
      if (text === undefined) throw Object.assign(new SurroundingsError(`no ${path}`), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    async list(path) {
      const below = [...files.keys()].filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1));
      const names = [...new Set(below.map((name) => name.split('/')[0] as string))].sort();
      return names.map((name) => ({ name, type: below.includes(name) ? 'file' : 'folder' }));
    },
    locate: (path) => path,
    readOwn: (path) => readFile(join(OWN_ROOT, path)),
    listOwn: (path) => listBelow(OWN_ROOT, path),
    locateOwn: (path) => join(OWN_ROOT, path),
    async readPackage(specifier) {
      const path = createRequire(import.meta.url).resolve(specifier);
      return { path, bytes: await readFile(path) };
    },
  };
}
