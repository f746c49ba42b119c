import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/**
 * Write a press of many books, in each the first pamphlet under another title, or as much of it as a leaflet of four pages holds.
 */
export async function makePressOfMany(folder: string, count: number, size: 'pamphlet' | 'leaflet'): Promise<BenchPress> {
  const source = await readFile(PAMPHLET, 'utf8');
  const body = size === 'pamphlet' ? source : firstParagraphs(source, LEAFLET_LETTERS);
  const root = join(folder, size);
  const texts = new Map<string, string>();
  for (let number = 1; number <= count; number += 1) {
    const text = body.replace(/^title: .*/m, (line) => `${line} ${number}`);
    texts.set(join(root, 'manuscript', `book-${String(number).padStart(3, '0')}`, 'en.md'), text);
  }
  for (const [path, text] of texts) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await writeFile(join(root, 'tract.yaml'), 'name: Bench\nlanguages: [en]\n');
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { root, texts: [...texts.keys()], kilobytes: Math.round(bytes / 1000) };
}

/** Letters on the one page of text of a leaflet with title, contents and colophon. */
const LEAFLET_LETTERS = 1500;

/** The front matter and as many paragraphs as hold so many letters, without calls of notes. */
function firstParagraphs(source: string, letters: number): string {
  const end = source.indexOf('\n---\n', 4) + '\n---\n'.length;
  const kept: string[] = [];
  for (const block of source.slice(end).split(/\n{2,}/)) {
    if (kept.join('').length >= letters) break;
    if (!block.startsWith('[^')) kept.push(block.replace(/\[\^[^\]]+\]/g, ''));
  }
  return `${source.slice(0, end)}\n${kept.join('\n\n')}\n`;
}

/** Make a chapter of a pamphlet: under a title of its own, with ids that no other chapter has. */
function chapter(source: string, number: number): string {
  const end = source.indexOf('\n---\n', 4) + '\n---\n'.length;
  const text = source
    .slice(end)
    .replace(/^## /gm, '### ')
    .replace(/^# /gm, '## ')
    .replace(/\{#([\w-]+)(?=[ }])/g, `{#$1-${number}`);
  return `${number === 1 ? source.slice(0, end) : ''}\n# Chapter ${number}\n${text}`;
}
