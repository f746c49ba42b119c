import { VFile } from 'vfile';
import type { Book, Manuscript } from '../model/book.ts';
import { EMPTY_GLOSSARY, type Glossary } from '../model/glossary.ts';
import type { Host } from '../model/host.ts';
import { covers, type Language, parseLanguage } from '../model/language.ts';
import type { PrepressSettings } from '../model/prepress.ts';
import { FORMATS, type Press, printSizes } from '../model/press.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { listFolder } from './list-folder.ts';
import { readPrepress } from './prepress/read-prepress.ts';
import { readManuscript } from './read-manuscript.ts';
import { readText } from './read-text.ts';
import { defined } from './settings/defined.ts';
import { rememberYaml } from './settings/remember-yaml.ts';
import type { BookSettings } from './settings/schemas.ts';
import { readLock } from './sync/read-lock.ts';

/** What reading a book gave: the book where its facts could be read, and every file with the messages about it. */
export interface ReadBook {
  readonly folder: string;
  readonly book?: Book;
  readonly files: readonly VFile[];
}

/** List the folders of books below `manuscript/`. */
export async function listBooks(host: Host, report: Report): Promise<{ folders: readonly string[]; faults: readonly VFile[] }> {
  const { entries, faults } = await listFolder(host, 'manuscript', report);
  const folders = entries.filter((entry) => entry.type === 'folder').map((entry) => `manuscript/${entry.name}`);
  return { folders, faults };
}

/**
 * Read one book: its facts and its text in every language.
 *
 * Every language is read, also when one is to be built: each edition names the others.
 *
 * @param folder below the press: `manuscript/x`
 * @param glossary that of the press, which its books share
 */
export async function readBook(
  host: Host,
  press: Press,
  folder: string,
  report: Report,
  glossary: Glossary = EMPTY_GLOSSARY,
): Promise<ReadBook> {
  const { entries, faults } = await listFolder(host, folder, report);
  if (faults.length > 0) return { folder, files: faults };
  const { file, settings } = await readSettings(
    host,
    folder,
    entries.some((entry) => entry.name === 'book.yaml'),
    report,
  );
  if (!settings) return { folder, files: [file] };

  const prepress = await readPrepress(host, file, folder, settings.prepress, report);
  const facts = bookFacts(press, folder, settings, prepress);
  const texts = findTexts(entries, file, report);
  if (texts.length === 0) report(file, { rule: 'book:no-text', values: { folder } });
  const read = await Promise.all(
    texts.map((text) => readManuscript({ host, report, folder, ...text, contributors: facts.contributors })),
  );
  const manuscripts = read.flatMap(({ manuscript }) => (manuscript ? [manuscript] : []));
  const isLocked = entries.some((entry) => entry.type === 'file' && entry.name === 'sync.lock.yaml');
  const { lock, file: lockFile } = await readLock(host, folder, isLocked, report);
  const chosenTexts = chosen(manuscripts, settings.languages ?? press.languages);
  const book: Book = { ...facts, glossary, manuscripts: chosenTexts, lock, file };
  return { folder, book, files: [file, lockFile, ...read.flatMap(({ files }) => files)] };
}

async function readSettings(
  host: Host,
  folder: string,
  exists: boolean,
  report: Report,
): Promise<{ file: VFile; settings?: BookSettings | undefined }> {
  // All its keys may be left out, and so may the file.
  if (!exists) return { file: new VFile({ path: `${folder}/book.yaml`, value: '' }), settings: {} };
  const file = await readText(host, `${folder}/book.yaml`, report);
  return hasErrors(file) ? { file } : { file, settings: await rememberYaml(host, file, BOOK, report) };
}

const BOOK = { name: 'book', load: async () => (await import('./settings/schemas.ts')).bookSchema };

function bookFacts(
  press: Press,
  folder: string,
  settings: BookSettings,
  prepress: PrepressSettings | undefined,
): Omit<Book, 'glossary' | 'manuscripts' | 'file'> {
  const { leaflets = [], languages: _, prepress: __, paper, sheet, ...own } = defined(settings);
  const prints = printSizes(paper ?? press.paper, sheet ?? press.sheet);
  const design = own.design ?? press.design ?? 'classic';
  return {
    id: idOf(folder.slice(folder.lastIndexOf('/') + 1)),
    press,
    canonical: [],
    subjects: [],
    identifiers: {},
    ...(press.rights && { rights: press.rights }),
    ...(press.licence && { licence: press.licence }),
    ...own,
    formats: own.formats ?? press.formats ?? FORMATS,
    prints,
    leaflets: leaflets.map((leaflet) => ({ sheet: prints[0]?.sheet, design, ...defined(leaflet) })),
    design,
    contributors: (own.contributors ?? []).map(defined),
    rules: { ...press.rules, ...own.rules },
    names: { ...press.names, ...own.names },
    ...((press.prepress || prepress) && { prepress: { ...press.prepress, ...prepress } }),
    untranslated: own.untranslated ?? press.untranslated ?? 'refuse',
  } as Omit<Book, 'glossary' | 'manuscripts' | 'file'>;
}

/** Make an id of the name of a folder: `Cent ans après` gives `cent-ans-apres`; one of other scripts than Latin gives `book`. */
function idOf(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'book';
}

/** Keep the languages that the settings ask for; all when they are silent. */
function chosen(manuscripts: readonly Manuscript[], asked: readonly string[] | undefined): readonly Manuscript[] {
  return asked ? manuscripts.filter(({ language }) => asked.some((tag) => covers(tag, language))) : manuscripts;
}

interface FoundText {
  readonly language: Language;
  /** Paths of its files are found below: `fr.md`, or the folder `fr`. */
  readonly name: string;
  readonly isFolder: boolean;
}

function findTexts(
  entries: readonly { name: string; type: 'file' | 'folder' }[],
  file: VFile,
  report: Report,
): readonly FoundText[] {
  const found = new Map<string, FoundText>();
  for (const { name, type } of entries) {
    const isFolder = type === 'folder';
    if (isFolder ? name === 'images' : !name.endsWith('.md')) continue;
    const tag = isFolder ? name : name.slice(0, -'.md'.length);
    const language = parseLanguage(tag);
    if (!language) {
      report(file, { rule: 'language:tag', values: { name }, actual: tag });
      continue;
    }
    const other = found.get(language.tag);
    if (other) report(file, { rule: 'language:double', values: { names: [other.name, name], tag: language.tag } });
    else found.set(language.tag, { language, name, isFolder });
  }
  return [...found.values()];
}
