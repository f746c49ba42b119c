import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ManuscriptFile } from './reference/read-manuscript.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
export const FORMATS = ['html', 'epub', 'pdf'] as const;
export type ProvedFormat = (typeof FORMATS)[number];

const BOOK = 'a-hundred-years-after';

/** Build the first pamphlet as a user would, into a temporary folder. `remove` takes the folder away. */
export async function buildPamphlet(): Promise<{
  edition(lang: string, format: ProvedFormat): Promise<Uint8Array>;
  /** Read a file of another ending: `-booklet.pdf`. */
  file(lang: string, ending: string): Promise<Uint8Array>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'tract-proof-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const args = ['bin/tract.js', 'build', BOOK, '--root', ROOT, '--out', folder];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  } catch (error) {
    await remove();
    throw error;
  }
  const file = (lang: string, ending: string) => readFile(join(folder, BOOK, lang, `${BOOK}.${lang}${ending}`));
  return { edition: (lang, format) => file(lang, `.${format}`), file, remove };
}

/** Read the source of the first pamphlet in one language. */
export async function readSource(lang: string): Promise<readonly ManuscriptFile[]> {
  const path = `manuscript/${BOOK}/${lang}.md`;
  return [{ path, text: await readFile(join(ROOT, path), 'utf8') }];
}
