import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SIZES, type Size } from './cases.ts';

const PAMPHLET = join(import.meta.dirname, '..', 'manuscript', 'a-hundred-years-after', 'en.md');

/** A press with one book in one language. */
export interface BenchPress {
  readonly root: string;
  /** The files of its text, in reading order. */
  readonly texts: readonly string[];
  readonly kilobytes: number;
}

/** Write a press into a folder: the first pamphlet, or a book that has it as each of its chapters. */
export async function makePress(folder: string, size: Size): Promise<BenchPress> {
  const source = await readFile(PAMPHLET, 'utf8');
  const root = join(folder, size);
  const book = join(root, 'manuscript', 'bench');
  await mkdir(join(book, 'en'), { recursive: true });
  await writeFile(join(root, 'tract.yaml'), 'name: Bench\nlanguages: [en]\n');
  const texts = new Map<string, string>();
  const count = SIZES[size];
  for (let number = 1; number <= count; number += 1) {
    const name = `${String(number).padStart(3, '0')}-chapter.md`;
    texts.set(join(book, 'en', name), count === 1 ? source : chapter(source, number));
  }
  for (const [path, text] of texts) await writeFile(path, text);
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { root, texts: [...texts.keys()], kilobytes: Math.round(bytes / 1000) };
}

/** Make a chapter of a pamphlet: under a title of its own, with ids that no other chapter has. */
function chapter(source: string, number: number): string {
  const end = source.indexOf('\n---\n', 4) + '\n---\n'.length;
  const text = source
    .slice(end)
    .replace(/^## /gm, '### ')
    .replace(/^# /gm, '## ')
    .replace(/\{#([\w-]+)\}/g, `{#$1-${number}}`);
  return `${number === 1 ? source.slice(0, end) : ''}\n# Chapter ${number}\n${text}`;
}
