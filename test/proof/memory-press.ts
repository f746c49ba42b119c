import type { Edition } from '../../scripts/model/edition.ts';
import type { Host } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import type { Format } from '../../scripts/model/press.ts';
import { readBook } from '../../scripts/read/read-book.ts';
import { readDesign } from '../../scripts/read/read-design.ts';
import { readPress } from '../../scripts/read/read-press.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { prepareEdition } from '../../scripts/transform/prepare-edition.ts';
import { memoryHost } from '../memory-host.ts';
import type { ManuscriptFile } from './reference/read-manuscript.ts';

/** A press that holds one book in one language and lies in memory, for texts by the hundred. */
export interface MemoryPress {
  readonly host: Host;
  /** Make the edition of a text through every stage before rendering; what rules say of the text does not matter. */
  edition(files: readonly ManuscriptFile[], format: Format): Promise<Edition>;
}

/** Make a press in memory. Its fonts and covers are empty: they bear no letter of a text, and take most of the time. */
export function createMemoryPress(): MemoryPress {
  const files: Record<string, string> = { 'tract.yaml': 'name: Memory\n' };
  const host: Host = {
    ...memoryHost(files),
    remember: async (key, make) => (/^(?:tree|yaml|glossary)\b/.test(key) ? make() : new Uint8Array()),
  };
  const ignore = () => {};
  const design = readDesign(host, 'classic', ignore);
  const strings = stringLoader(host)(language('en'));
  return {
    host,
    async edition(manuscript, format) {
      for (const path of Object.keys(files)) if (path.startsWith('manuscript/')) delete files[path];
      for (const { path, text } of manuscript) files[path] = text;
      const { press } = await readPress(host, ignore);
      const { book } = await readBook(host, press as NonNullable<typeof press>, 'manuscript/x', ignore);
      const text = book?.manuscripts[0];
      const { design: classic } = await design;
      if (!book || !text || !classic) throw new Error('the files make no book');
      return prepareEdition(book, text, format, { design: classic, t: (await strings).t });
    },
  };
}
