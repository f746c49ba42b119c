import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readUnits } from '../../../scripts/exchange/read-units.ts';
import { type UnitFormat, writeUnits } from '../../../scripts/exchange/write-units.ts';
import type { Book, Manuscript } from '../../../scripts/model/book.ts';
import { EMPTY_GLOSSARY } from '../../../scripts/model/glossary.ts';
import type { Host } from '../../../scripts/model/host.ts';
import { language } from '../../../scripts/model/language.ts';
import { hashOf } from '../../../scripts/model/segment.ts';
import type { Unit, UnitList } from '../../../scripts/model/unit.ts';
import { mergeTranslations, type UnitOutcome, unitsBetween } from '../../../scripts/pipeline/units.ts';
import { parseTree } from '../../../scripts/read/markdown/parse-text.ts';
import { readBook } from '../../../scripts/read/read-book.ts';
import { readText } from '../../../scripts/read/read-text.ts';
import { type Content, memoryHost } from '../../memory-host.ts';

/** Two texts of a book that are translated into each other. */
export interface TwoTexts {
  readonly book: Book;
  readonly source: Manuscript;
  readonly target: Manuscript;
  readonly host: Host;
}

/** Every form in which texts go out, and how it is written. */
export const FORMS = ['po', 'xliff', 'xliff 1.2', 'tmx'] as const;
export type Form = (typeof FORMS)[number];

/** Read a book of a press. */
export async function twoTexts(
  host: Host,
  folder: string,
  { source = 'en', target = 'fr', glossary = EMPTY_GLOSSARY } = {},
): Promise<TwoTexts> {
  const report = () => {};
  const { book } = await readBook(host, { name: 'Press' }, `manuscript/${folder}`, report, glossary);
  const text = (tag: string) => book?.manuscripts.find(({ language }) => language.tag === tag);
  const [from, to] = [text(source), text(target)];
  assert(book && from && to);
  return { book, source: from, target: to, host };
}

/** Make a book of two texts of one file each, `en.md` and `fr.md`, without all that reading a press takes. */
export async function bookOf(en: Content, fr: Content, facts: Partial<Book> = {}): Promise<TwoTexts> {
  const host = memoryHost({ 'manuscript/x/en.md': en, 'manuscript/x/fr.md': fr });
  const [source, target] = await Promise.all(['en', 'fr'].map((tag) => manuscriptOf(host, tag)));
  assert(source && target);
  const book = {
    id: 'x',
    press: { name: 'Press' },
    canonical: ['en'],
    glossary: EMPTY_GLOSSARY,
    manuscripts: [source, target],
    ...facts,
  };
  return { book: book as unknown as Book, source, target, host };
}

async function manuscriptOf(host: Host, tag: string): Promise<Manuscript> {
  const path = `manuscript/x/${tag}.md`;
  const file = await readText(host, path, () => {});
  const tree = parseTree(String(file));
  const [yaml] = tree?.children ?? [];
  const matter = yaml?.type === 'yaml' ? parse(yaml.value) : { title: tag };
  const chapters = [{ path, file, tree, anchors: new Map() }];
  return { ...matter, language: language(tag), chapters, inflection: {}, typography: {} } as unknown as Manuscript;
}

/** Say of blocks, by their normal forms, that they were read together: then it is certain what is missing beside them. */
export function readTogether(texts: TwoTexts, pairs: readonly (readonly [string, string])[]): TwoTexts {
  const side = (text: string) => [{ hash: hashOf(text), text }];
  const read = pairs.map(([en, fr]) => ({ sides: { en: side(en), fr: side(fr) }, by: 'Ada', on: '2026-11-25' }));
  return { ...texts, book: { ...texts.book, lock: { path: 'manuscript/x/sync.lock.yaml', state: 'read', pairs: read } } };
}

/** Front matter with a title. */
export function titled(title: string, text: string): string {
  return `---\ntitle: ${title}\n---\n\n${text}`;
}

/** Write the units of two texts, as they are or changed. */
export async function exported(
  { book, source, target }: TwoTexts,
  form: Form,
  change: (unit: Unit) => Unit = (unit) => unit,
): Promise<string> {
  const list: UnitList = unitsBetween(book, source, target);
  const [format, version = '2.1'] = form.split(' ') as [UnitFormat, ('2.1' | '1.2')?];
  return writeUnits({ ...list, units: list.units.map(change) }, format, version, '0.0.0');
}

/** What bringing a file back came to. */
export interface Imported {
  readonly outcomes: readonly UnitOutcome[];
  /** `id outcome`, and why not. */
  readonly says: readonly string[];
  /** Faults of the file: `line:column key`. */
  readonly faults: readonly string[];
  /** The files that changed. */
  readonly files: Readonly<Record<string, string>>;
}

export async function imported(texts: TwoTexts, text: string): Promise<Imported> {
  const { file, faults } = await readUnits(text);
  const { outcomes, files } = file
    ? await mergeTranslations(texts.book, texts, file.units, texts.host)
    : { outcomes: [], files: [] };
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    outcomes,
    says: outcomes.map(({ foreign, outcome, refusal }) =>
      [foreign.id, outcome, refusal?.key.replace('cli.import.fault.unit.', '')].filter(Boolean).join(' '),
    ),
    faults: faults.map(({ line, column, key }) => `${line}:${column} ${key}`),
    files: Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)])),
  };
}
