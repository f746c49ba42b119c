import type { Book } from '../../scripts/model/book.ts';
import type { Edition } from '../../scripts/model/edition.ts';
import type { Host } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import { readBook } from '../../scripts/read/read-book.ts';
import { readDesign } from '../../scripts/read/read-design.ts';
import { readPress } from '../../scripts/read/read-press.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { prepareEdition } from '../../scripts/transform/prepare-edition.ts';
import { memoryHost } from '../memory-host.ts';
import { testHost } from '../render/epub/test-host.ts';
import type { Example } from './example.ts';

/** Make an edition that has each example as a chapter, through all stages; what the rules say of the examples does not matter here. */
export async function editionOf(examples: readonly Example[]): Promise<{ readonly edition: Edition; readonly host: Host }> {
  const files = {
    'tract.yaml': 'name: Specification\nurl: https://example.org/\n',
    'manuscript/spec/en/0000-front.md': '---\ntitle: Examples\n---\n',
    // A blank line first: `---` at the very top would be front matter.
    ...Object.fromEntries(examples.map(({ markdown }, index) => [chapterPath(index), `\n${markdown}`])),
  };
  // With the memory that the tests share: fonts and covers are made once for all examples.
  const host: Host = { ...memoryHost(files), remember: testHost().remember };
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
