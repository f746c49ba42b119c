import { VFile } from 'vfile';
import { checkBook } from './check/check-book.ts';
import { ignoreByFile } from './check/ignore/ignore-by-file.ts';
import type { Imposed, ImposeRequest, Refused } from './impose/impose-pdf.ts';
import { creepOfPaper } from './impose/plan/creep.ts';
import type { Layout } from './impose/plan/lay-out.ts';
import { SCHEMES, type Scheme } from './impose/plan/recipe.ts';
import type { Artifact } from './model/artifact.ts';
import { type Book, type LinkedTexts, linkedTexts, type Manuscript } from './model/book.ts';
import type { Face } from './model/design.ts';
import type { Edition } from './model/edition.ts';
import type { Glossary, Term } from './model/glossary.ts';
import type { Host, Output } from './model/host.ts';
import { covers, type Language } from './model/language.ts';
import type { Format, Press, PrintSize } from './model/press.ts';
import { applySeverities, hasErrors, type Report } from './model/report.ts';
import type { Translate } from './model/strings.ts';
import { createPublisher } from './publish/index.ts';
import type { ManifestEntry } from './publish/manifest.ts';
import { readGlossary } from './read/glossary/read-glossary.ts';
import type { Mended, Obstacle } from './read/mend/mend-text.ts';
import { listBooks, type ReadBook, readBook } from './read/read-book.ts';
import { readDesign } from './read/read-design.ts';
import { readIgnores } from './read/read-ignores.ts';
import { readPress } from './read/read-press.ts';
import { hasRoom, measurePage } from './render/pdf/page-measure.ts';
import type { Variants } from './text/discovery/variants.ts';
import type { Acceptance, Accepted } from './text/sync/accept-groups.ts';
import type { AlignedPairing } from './text/sync/align-book.ts';
import type { BlockState } from './text/sync/states-of.ts';

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
  const designOf = designReader({ host, report, strings });
  if (!press) return { books: [], files: [file], texts: new Map(), ids: [], designOf };
  const { folders, faults } = await listBooks(host, report);
  const { glossary, files: glossaryFiles } = await readGlossary(host, report);
  const all = await Promise.all(folders.map((folder) => readBook(host, press, folder, report, glossary)));
  const texts = linkedTexts(all.flatMap(({ book }) => (book ? [book] : [])));
  const read = all.filter((one) => wanted.length === 0 || wanted.includes(idOf(one)));
  for (const { folder, book } of read) {
    if (book) {
      const twin = all.find((other) => other.book?.id === book.id && other.folder < folder);
      if (twin) report(book.file, { rule: 'book:duplicate-id', values: { id: book.id, other: twin.folder } });
      for (const { language, chapters } of book.manuscripts) {
        if ((await strings(language)).found) continue;
        report(chapters[0]?.file ?? book.file, { rule: 'language:no-strings', values: { tag: language.tag } });
      }
      const { design } = await designOf(book.design);
      const fits = ({ paper }: PrintSize) => design === undefined || hasRoom(measurePage(paper, design));
      await checkBook(book, texts, design && { design, hasRoom: fits }, host, report);
    }
  }
  const listed = await readIgnores(host, report);
  const shared = [file, ...glossaryFiles, ...faults];
  ignoreByFile(listed, [...shared, ...read.flatMap(({ files }) => files)], wanted.length === 0, report);
  for (const one of [...shared, listed.file]) applySeverities(one, press.rules ?? {});
  for (const { book, files } of read) for (const one of files) applySeverities(one, { ...press.rules, ...book?.rules });
  return {
    press,
    books: read.flatMap(({ book }) => (book ? [book] : [])),
    files: onePerPath([...shared, listed.file, ...read.flatMap(({ files }) => files)]),
    texts,
    ids: all.map(idOf),
    designOf,
  };
}

/** Keep one of the files that several books have read: what the press says of a language. */
function onePerPath(files: readonly VFile[]): readonly VFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

export interface Checked {
  readonly press?: Press;
  readonly books: readonly Book[];
  readonly files: readonly VFile[];
  readonly texts: LinkedTexts;
  /** The ids of all books of the press. */
  readonly ids: readonly string[];
  /** Each design is read once, for checking and for all the editions in it. */
  readonly designOf: DesignReader;
}

type DesignReader = (name: string) => ReturnType<typeof readDesign>;

function designReader({ host, report }: Surroundings): DesignReader {
  const known = new Map<string, ReturnType<typeof readDesign>>();
  return (name) => {
    const design = known.get(name) ?? readDesign(host, name, report);
    known.set(name, design);
    return design;
  };
}

/** Check the designs that books ask for; building reads them itself. */
export async function checkDesigns(
  books: readonly Book[],
  surroundings: Surroundings,
  designOf: DesignReader = designReader(surroundings),
): Promise<readonly VFile[]> {
  const names = new Set(books.map(({ design }) => design));
  return Promise.all(
    [...names].map(async (name) => {
      const { file } = await designOf(name);
      applySeverities(file, books[0]?.press.rules ?? {});
      return file;
    }),
  );
}

/** Read the glossary alone, for exchange with other programs. */
export async function readTermsOfPress({ host, report }: Surroundings): Promise<TermsOfPress> {
  const { press, file } = await readPress(host, report);
  const { glossary, files, isOwn } = await readGlossary(host, report);
  for (const one of files) applySeverities(one, press?.rules ?? {});
  return { name: press?.name ?? '', glossary, files: [file, ...files], isOwn };
}

export interface TermsOfPress {
  /** That of the press. */
  readonly name: string;
  readonly glossary: Glossary;
  readonly files: readonly VFile[];
  /** Whether the press has none, so that the tool's own stands in. */
  readonly isOwn: boolean;
}

/** Find the terms that books name. Loaded only when it is asked for. */
export async function namedTermsOf(books: readonly Book[]): Promise<readonly Term[]> {
  const { namedTerms } = await import('./text/names/named-terms.ts');
  return namedTerms(books);
}

/** Mend a text where the messages about it say how. Loaded only when it is asked for. */
export async function mend(file: VFile, bytes: Uint8Array): Promise<Mended> {
  const { mendText } = await import('./read/mend/mend-text.ts');
  return mendText(file, bytes);
}

/** Find the names that books spell in several ways, and word them as entries of a glossary. Loaded only when it is asked for. */
export async function discover(books: readonly Book[]): Promise<Discovered> {
  const { discoverInBooks } = await import('./text/discovery/discover-in-books.ts');
  const { glossaryEntries } = await import('./text/discovery/glossary-entries.ts');
  const found = discoverInBooks(books);
  return { found, entries: (comment) => glossaryEntries(found, comment) };
}

export interface Discovered {
  readonly found: readonly Variants[];
  /** Write them in YAML, below a comment. */
  readonly entries: (comment: string) => string;
}

/** Tell how every block of a book stands to the other languages. Loaded only when it is asked for. */
export async function statesOfBook(book: Book): Promise<readonly BlockState[]> {
  const { statesOf } = await import('./text/sync/states-of.ts');
  return statesOf(book);
}

/** Record that blocks were read together, and write the lock that says so. Loaded only when it is asked for. */
export async function accept(book: Book, acceptance: AcceptRequest): Promise<{ lock: string; recorded: Accepted['recorded'] }> {
  const [{ acceptGroups }, { writeLock }] = await Promise.all([
    import('./text/sync/accept-groups.ts'),
    import('./read/sync/write-lock.ts'),
  ]);
  const isLanguage = ({ source, target }: AlignedPairing) =>
    acceptance.languages.length === 0 ||
    acceptance.languages.some((tag) => covers(tag, source.language) || covers(tag, target.language));
  const { pairs, recorded } = acceptGroups(book, { ...acceptance, isLanguage });
  return { lock: writeLock(pairs), recorded };
}

/** Write what the lock of a book says anew, each pair once and in order. */
export async function tidyLock({ lock }: Book): Promise<string> {
  const { writeLock } = await import('./read/sync/write-lock.ts');
  return writeLock(lock?.pairs ?? []);
}

export interface AcceptRequest extends Omit<Acceptance, 'isLanguage'> {
  /** Only what was read in one of these; in all when empty. */
  readonly languages: readonly string[];
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
export function builder(
  surroundings: Surroundings,
  texts: LinkedTexts,
  designOf: DesignReader = designReader(surroundings),
): (job: Job) => Promise<Built> {
  const { host, report, strings } = surroundings;
  return async ({ book, manuscript, format }) => {
    const { design, file } = await designOf(book.design);
    applySeverities(file, book.press.rules ?? {});
    if (!design) return { artifacts: [], files: [file] };
    const { prepareEdition } = await import('./transform/prepare-edition.ts');
    const { t } = await strings(manuscript.language);
    const render = await RENDERERS[format]();
    const said: VFile[] = [];
    // A copy of the file: what one edition finds must not stop the others, which look for errors there.
    const tell: Report = ({ path, value }, problem) => {
      const copy = new VFile({ path, value });
      report(copy, problem);
      applySeverities(copy, { ...book.press.rules, ...book.rules });
      said.push(copy);
    };
    const artifacts = await render(prepareEdition(book, manuscript, format, { design, t, texts }), host, tell);
    return { artifacts, files: [file, ...said] };
  };
}

export interface Built {
  readonly artifacts: readonly Artifact[];
  /** The design's settings, with the messages about them, and what setting the edition brought to light. */
  readonly files: readonly VFile[];
}

/**
 * Make the function that says how many pages of an edition's last sheet are blank, and what type would leave fewer. Pages that are not
 * remembered are counted by a browser, in a second or less. Loaded only when it is asked for.
 *
 * @returns nothing where there is no browser
 */
export async function pageCounter(
  surroundings: Surroundings,
  texts: LinkedTexts,
): Promise<((job: Job) => Promise<readonly VFile[]>) | undefined> {
  const { host, report, strings } = surroundings;
  if ((await host.browser()) === undefined) return undefined;
  const { editionFingerprint } = await import('./transform/edition-fingerprint.ts');
  const { fitEdition } = await import('./render/pdf/fit/fit-edition.ts');
  const { pageAdvice } = await import('./render/pdf/fit/page-advice.ts');
  const designOf = designReader(surroundings);
  return async ({ book, manuscript }) => {
    const severities = { ...book.press.rules, ...book.rules };
    const { design } = await designOf(book.design);
    if (!design || severities['print:pages'] === 'off') return [];
    const { t } = await strings(manuscript.language);
    const fingerprint = editionFingerprint(book, manuscript, design);
    const file = new VFile({ path: book.file.path, value: book.file.value });
    for (const print of book.prints) {
      const prepare = async () => {
        const { prepareEdition } = await import('./transform/prepare-edition.ts');
        return prepareEdition(book, manuscript, 'pdf', { design, t, texts, print });
      };
      const advice = pageAdvice(
        await fitEdition({ fingerprint, design, print }, prepare, host),
        manuscript.language.tag,
        print,
      );
      if (advice) report(file, advice);
    }
    applySeverities(file, severities);
    return [file];
  };
}

type Render = (edition: Edition, host: Host, report: Report) => Promise<readonly Artifact[]>;

const RENDERERS: Readonly<Record<Format, () => Promise<Render>>> = {
  html: async () => (await import('./render/html/render-html.ts')).renderHtml,
  epub: async () => (await import('./render/epub/render-epub.ts')).renderEpub,
  pdf: async () => (await import('./render/pdf/render-pdf.ts')).renderPdf,
};

/**
 * Put the pages of any PDF on sheets that are folded or cut. In a press its paper and its faces are the ones that are used.
 *
 * @param t words for the steps of folding on the sheet; none are written when left out
 */
export async function impose(
  bytes: Uint8Array,
  request: Omit<ImposeRequest, 'steps'>,
  t: Translate | undefined,
  { host, report }: Pick<Surroundings, 'host' | 'report'>,
): Promise<Imposed | Refused> {
  const { imposePdf } = await import('./impose/impose-pdf.ts');
  const { press } = await readPress(host, report);
  const faceFor = async (text: string) => {
    const { design } = await readDesign(host, press?.design ?? 'classic', report);
    const face = design?.faces.find(isUprightTrueType);
    if (!face) return undefined;
    const { subsetFace } = await import('./render/fragments/subset-face.ts');
    return { family: face.family, bytes: await subsetFace(face, text, 'truetype', host) };
  };
  const sheet = request.sheet ?? press?.sheet;
  return imposePdf(bytes, { ...request, sheet, ...(t && { steps: { t, faceFor } }) });
}

/** By its first bytes: the outlines of other OpenType fonts are embedded in another way. */
function isUprightTrueType({ style, bytes }: Face): boolean {
  return style === 'normal' && bytes[0] === 0;
}

/** Tell how sheets are printed, folded and bound, a step a line. */
export async function stepsOf(scheme: Scheme, layout: Layout, t: Translate): Promise<readonly string[]> {
  return (await import('./impose/steps.ts')).stepsOf(scheme, layout, t);
}

/** Put what is built into `dist/`. */
export function publisher(output: Output): ReturnType<typeof createPublisher> {
  return createPublisher(output);
}

export type { BlockState, ImposeRequest, ManifestEntry, Obstacle, Refused, Scheme, Variants };
export { creepOfPaper, SCHEMES };

function idOf({ book, folder }: ReadBook): string {
  return book?.id ?? folder.slice(folder.lastIndexOf('/') + 1);
}
