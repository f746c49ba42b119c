import type { VFile } from 'vfile';
import { checkBook } from './check/index.ts';
import type { Artifact } from './model/artifact.ts';
import { type Book, type LinkedTexts, linkedTexts, type Manuscript } from './model/book.ts';
import type { Edition } from './model/edition.ts';
import type { Host, Output } from './model/host.ts';
import { covers, type Language } from './model/language.ts';
import type { Format, Press } from './model/press.ts';
import { applySeverities, hasErrors, type Report } from './model/report.ts';
import type { Translate } from './model/strings.ts';
import { createPublisher } from './publish/index.ts';
import type { ManifestEntry } from './publish/manifest.ts';
import { listBooks, type ReadBook, readBook } from './read/read-book.ts';
import { readDesign } from './read/read-design.ts';
import { readPress } from './read/read-press.ts';

export interface Surroundings {
  readonly host: Host;
  /** Words for messages, in the user's language. */
  readonly report: Report;
  /** Words for editions, in theirs. */
  readonly strings: (language: Language) => Promise<{ t: Translate; found: boolean }>;
}

/** Read and check the books whose ids are wanted; all of them when none is named. */
export async function check(wanted: readonly string[], { host, report, strings }: Surroundings): Promise<Checked> {
  const { press, file } = await readPress(host, report);
  if (!press) return { books: [], files: [file], texts: new Map(), ids: [] };
  const { folders, faults } = await listBooks(host, report);
  const all = await Promise.all(folders.map((folder) => readBook(host, press, folder, report)));
  const texts = linkedTexts(all.flatMap(({ book }) => (book ? [book] : [])));
  const read = all.filter((one) => wanted.length === 0 || wanted.includes(idOf(one)));
  for (const { folder, book, files } of read) {
    if (book) {
      const twin = all.find((other) => other.book?.id === book.id && other.folder < folder);
      if (twin) report(book.file, { rule: 'book:duplicate-id', values: { id: book.id, other: twin.folder } });
      for (const { language, chapters } of book.manuscripts) {
        if ((await strings(language)).found) continue;
        report(chapters[0]?.file ?? book.file, { rule: 'language:no-strings', values: { tag: language.tag } });
      }
      checkBook(book, texts, report);
    }
    for (const one of files) applySeverities(one, { ...press.rules, ...book?.rules });
  }
  return {
    press,
    books: read.flatMap(({ book }) => (book ? [book] : [])),
    files: [file, ...faults, ...read.flatMap(({ files }) => files)],
    texts,
    ids: all.map(idOf),
  };
}

export interface Checked {
  readonly press?: Press;
  readonly books: readonly Book[];
  readonly files: readonly VFile[];
  readonly texts: LinkedTexts;
  /** The ids of all books of the press. */
  readonly ids: readonly string[];
}

/** Check the designs that books ask for; building reads them itself. */
export async function checkDesigns(books: readonly Book[], { host, report }: Surroundings): Promise<readonly VFile[]> {
  const names = new Set(books.map(({ design }) => design));
  return Promise.all([...names].map(async (name) => (await readDesign(host, name, report)).file));
}

/** One edition to build. */
export interface Job {
  readonly book: Book;
  readonly manuscript: Manuscript;
  readonly format: Format;
}

/** List the editions that can be built: a text with errors stops its own and no other. */
export function plan(books: readonly Book[], languages: readonly string[], formats: readonly Format[]): readonly Job[] {
  return books
    .filter((book) => !hasErrors(book.file))
    .flatMap((book) =>
      book.manuscripts
        .filter(({ language }) => languages.length === 0 || languages.some((tag) => covers(tag, language)))
        .filter(({ chapters }) => !chapters.some(({ file }) => hasErrors(file)))
        .flatMap((manuscript) =>
          book.formats
            .filter((format) => formats.length === 0 || formats.includes(format))
            .map((format) => ({ book, manuscript, format })),
        ),
    );
}

/** Make the function that builds one edition. Transforming and rendering are loaded only now: `check` and `--help` do without. */
export function builder({ host, report, strings }: Surroundings, texts: LinkedTexts): (job: Job) => Promise<Built> {
  const designs = new Map<string, ReturnType<typeof readDesign>>();
  return async ({ book, manuscript, format }) => {
    const reading = designs.get(book.design) ?? readDesign(host, book.design, report);
    designs.set(book.design, reading);
    const { design, file } = await reading;
    if (!design) return { artifacts: [], file };
    const { prepareEdition } = await import('./transform/prepare-edition.ts');
    const { t } = await strings(manuscript.language);
    const render = await RENDERERS[format]();
    return { artifacts: await render(prepareEdition(book, manuscript, format, { design, t, texts }), host), file };
  };
}

export interface Built {
  readonly artifacts: readonly Artifact[];
  /** The design's settings, with the messages about them. */
  readonly file: VFile;
}

type Render = (edition: Edition, host: Host) => Promise<readonly Artifact[]>;

const RENDERERS: Readonly<Record<Format, () => Promise<Render>>> = {
  html: async () => (await import('./render/html/render-html.ts')).renderHtml,
  epub: async () => (await import('./render/epub/render-epub.ts')).renderEpub,
  pdf: async () => (await import('./render/pdf/render-pdf.ts')).renderPdf,
};

/** Put what is built into `dist/`. */
export function publisher(output: Output): ReturnType<typeof createPublisher> {
  return createPublisher(output);
}

export type { ManifestEntry };

function idOf({ book, folder }: ReadBook): string {
  return book?.id ?? folder.slice(folder.lastIndexOf('/') + 1);
}
