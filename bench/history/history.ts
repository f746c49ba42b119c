import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { VFile } from 'vfile';
import type { Book, Manuscript } from '../../scripts/model/book.ts';
import { EMPTY_GLOSSARY } from '../../scripts/model/glossary.ts';
import { language } from '../../scripts/model/language.ts';
import { printSizes } from '../../scripts/model/press.ts';
import type { SyncLock } from '../../scripts/model/sync-lock.ts';
import { createRandom, endsSentence, meanings, type Random, wordOf } from './words.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** What a block says, by whom it is answered, and what is true of it. */
export interface Block {
  readonly node: Paragraph | Heading;
  words: number[];
  group: Fact;
}

/** What is true of blocks that answer each other. */
export interface Fact {
  wasRead: boolean;
  /** Was read with two sides: one that is empty now lost its blocks. */
  readonly moved: Record<Lang, boolean>;
}

/** A text in two languages whose every change is known. */
export interface History {
  readonly texts: Record<Lang, Block[]>;
  readonly random: Random;
}

/** Make a text of sections of twenty blocks, and its translation. */
export function createHistory(count: number, seed: number): History {
  const random = createRandom(seed);
  const texts: Record<Lang, Block[]> = { en: [], fr: [] };
  for (let index = 0; index < count; index += 1) {
    const isHeading = index % 20 === 0;
    const words = meanings(isHeading ? 4 : 20 + random.below(90), random);
    const group: Fact = { wasRead: true, moved: { en: false, fr: false } };
    for (const lang of LANGUAGES) texts[lang].push(blockOf(lang, words, group, isHeading ? `s${index}` : undefined));
  }
  return { texts, random };
}

export function blockOf(lang: Lang, words: readonly number[], group: Fact, id?: string): Block {
  const node: Paragraph | Heading =
    id === undefined
      ? { type: 'paragraph', children: [] }
      : { type: 'heading', depth: 2, children: [], data: { givenId: id, editionId: id } };
  const block = { node, words: [...words], group };
  write(block, lang);
  return block;
}

/** Put a block's words into its paragraph. Typed in the other way, its lines end elsewhere and its marks are straight. */
export function write({ node, words }: Pick<Block, 'node' | 'words'>, lang: Lang, otherwise = false): void {
  const text = words.map((meaning, index) => {
    const word = wordOf(Math.floor(meaning), lang === 'en');
    const mark = Math.floor(meaning) % 31 === 7 ? (otherwise ? '"' : lang === 'en' ? '“' : '« ') : '';
    const blank = index === words.length - 1 ? '' : otherwise && index % 9 === 8 ? '\n' : ' ';
    return `${mark}${word}${endsSentence(meaning) ? '.' : ''}${blank}`;
  });
  node.children = [{ type: 'text', value: text.join('') }];
}

/** Make a book of the texts as they are now. */
export function bookOf({ texts }: Pick<History, 'texts'>, lock: SyncLock): Book {
  return {
    id: 'history',
    press: { name: 'History' },
    canonical: LANGUAGES,
    contributors: [],
    leaflets: [],
    identifiers: {},
    subjects: [],
    formats: [],
    prints: printSizes(undefined, undefined),
    design: 'classic',
    rules: {},
    glossary: EMPTY_GLOSSARY,
    manuscripts: LANGUAGES.map((lang) => manuscriptOf(lang, texts[lang])),
    lock,
    file: new VFile({ path: 'manuscript/history/book.yaml' }),
  };
}

function manuscriptOf(lang: Lang, blocks: readonly Block[]): Manuscript {
  const path = `manuscript/history/${lang}.md`;
  const tree: Root = { type: 'root', children: blocks.map(({ node }): RootContent => node) };
  return {
    language: language(lang),
    title: lang === 'en' ? 'History' : 'Histoire',
    keywords: [],
    contributors: [],
    chapters: [{ path, file: new VFile({ path, value: '' }), tree, anchors: new Map() }],
    pictures: new Map(),
    inflection: {},
    typography: {},
  };
}
