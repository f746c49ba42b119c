import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../scripts/model/edition.ts';
import type { Host } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import type { Format } from '../../scripts/model/press.ts';
import { readBook } from '../../scripts/read/read-book.ts';
import { readDesign } from '../../scripts/read/read-design.ts';
import { readPress } from '../../scripts/read/read-press.ts';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { listBelow } from '../../scripts/support/press-files.ts';
import { prepareEdition } from '../../scripts/transform/prepare-edition.ts';
import type { ManuscriptFile } from './reference/read-manuscript.ts';

/** A press that holds one book in one language and lies in memory, for texts by the hundred. */
export interface MemoryPress {
  readonly host: Host;
  /** Make the edition of a text through every stage before rendering; what rules say of the text does not matter. */
  edition(files: readonly ManuscriptFile[], format: Format): Promise<Edition>;
}

/** Make a press in memory. Its fonts and covers are empty: they bear no letter of a text, and take most of the time. */
export function createMemoryPress(): MemoryPress {
  const files = new Map<string, string>([['tract.yaml', 'name: Memory\n']]);
  const host = memoryHost(files);
  const ignore = () => {};
  const design = readDesign(host, 'classic', ignore);
  const strings = stringLoader(host)(language('en'));
  return {
    host,
    async edition(manuscript, format) {
      for (const path of files.keys()) if (path.startsWith('manuscript/')) files.delete(path);
      for (const { path, text } of manuscript) files.set(path, text);
      const { press } = await readPress(host, ignore);
      const { book } = await readBook(host, press as NonNullable<typeof press>, 'manuscript/x', ignore);
      const text = book?.manuscripts[0];
      const { design: classic } = await design;
      if (!book || !text || !classic) throw new Error('the files make no book');
      return prepareEdition(book, text, format, { design: classic, t: (await strings).t });
    },
  };
}

function memoryHost(files: ReadonlyMap<string, string>): Host {
  const refuse = (what: string) => async (): Promise<never> => {
    throw new Error(`no ${what} is needed for this`);
  };
  return {
    signal: new AbortController().signal,
    async read(path) {
      const text = files.get(path);
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
    async list(folder) {
      const below = [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
      const names = [...new Set(below.map((path) => path.split('/')[0] as string))].sort();
      return names.map((name) => ({ name, type: below.includes(name) ? 'file' : 'folder' }));
    },
    locate: (path) => path,
    readOwn: (path) => readFile(join(OWN_ROOT, path)),
    listOwn: (path) => listBelow(OWN_ROOT, path),
    locateOwn: (path) => join(OWN_ROOT, path),
    readPackage: async (specifier) => ({ path: specifier, bytes: new Uint8Array() }),
    // Fonts and covers are not what is proved here; trees are.
    remember: async (key, make) => (key.startsWith('tree') ? make() : new Uint8Array()),
    print: refuse('browser'),
  };
}
