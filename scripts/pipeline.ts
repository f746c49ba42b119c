import assert from 'node:assert/strict';
import { VFile } from 'vfile';
import { checkBook } from './check/check-book.ts';
import { checkLeaflets } from './check/check-leaflets.ts';
import { ignoreByFile } from './check/ignore/ignore-by-file.ts';
import type { Imposed, ImposeRequest, Refused } from './impose/impose-pdf.ts';
import { creepOfPaper } from './impose/plan/creep.ts';
import type { Layout } from './impose/plan/lay-out.ts';
import { SCHEMES, type Scheme } from './impose/plan/recipe.ts';
import { type Artifact, artifactPath } from './model/artifact.ts';
import { type Book, type LinkedTexts, linkedTexts, type Manuscript } from './model/book.ts';
import type { Design } from './model/design.ts';
import type { Edition } from './model/edition.ts';
import type { Glossary, Term } from './model/glossary.ts';
import { type Host, type Output, SurroundingsError } from './model/host.ts';
import { covers, type Language } from './model/language.ts';
import type { Leaflet } from './model/leaflet.ts';
import { type Format, isPrinted, type Press, type PrintSize, printEnding } from './model/press.ts';
import { applySeverities, hasErrors, type Report } from './model/report.ts';
import type { Translate } from './model/strings.ts';
import type { ForeignUnit, UnitList } from './model/unit.ts';
import { createPublisher } from './publish/index.ts';
import type { ManifestEntry } from './publish/manifest.ts';
import { readGlossary } from './read/glossary/read-glossary.ts';
import type { Mended, Obstacle } from './read/mend/mend-text.ts';
import { listBooks, type ReadBook, readBook } from './read/read-book.ts';
import { readDesign } from './read/read-design.ts';
import { readIgnores } from './read/read-ignores.ts';
import { readPress } from './read/read-press.ts';
import { placeInYaml } from './read/settings/place-in-yaml.ts';
import { hasRoom, measurePage } from './render/pdf/page-measure.ts';
import type { Pressed } from './render/pdf/press/render-press.ts';
import type { Variants } from './text/discovery/variants.ts';
import { findExcerpt } from './text/excerpt.ts';
import type { Acceptance, Accepted } from './text/sync/accept-groups.ts';
import type { AlignedPairing } from './text/sync/align-book.ts';
import type { BlockState } from './text/sync/states-of.ts';
import type { UnitOutcome } from './text/units/merge/merge-units.ts';
import type { EditionParts } from './transform/prepare-edition.ts';

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
      await checkLeaflets(book, (index) => placeInYaml(book.file, ['leaflets', index]), report);
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

/** List what a translator gets of two texts of a book. Loaded only when it is asked for. */
export async function unitsBetween(book: Book, source: Manuscript, target: Manuscript): Promise<UnitList> {
  const { unitsOf } = await import('./text/units/units-of.ts');
  return {
    book: book.id,
    title: source.title,
    press: book.press.name,
    source: source.language.tag,
    target: target.language.tag,
    ...(book.date !== undefined && { date: book.date }),
    units: unitsOf(book, source, target).map(({ unit }) => unit),
  };
}

/** Bring translations back into a text: what becomes of each, and the files as they are to be. Loaded only when it is asked for. */
export async function mergeTranslations(
  book: Book,
  { source, target }: { readonly source: Manuscript; readonly target: Manuscript },
  units: readonly ForeignUnit[],
  host: Host,
): Promise<{ readonly outcomes: readonly UnitOutcome[]; readonly files: readonly { path: string; bytes: Uint8Array }[] }> {
  const [{ mergeUnits }, { parseTree }, { replaceInBytes }] = await Promise.all([
    import('./text/units/merge/merge-units.ts'),
    import('./read/markdown/parse-text.ts'),
    import('./read/mend/replace-in-bytes.ts'),
  ]);
  const { outcomes, files } = mergeUnits(book, source, target, units, parseTree);
  const changed = target.chapters.flatMap(({ path, file }) =>
    files.has(path) ? [{ path, text: String(file), edits: files.get(path) ?? [] }] : [],
  );
  const written = changed.map(async ({ path, text, edits }) => {
    const bytes = replaceInBytes(await host.read(path), text, edits);
    if (!bytes) throw new SurroundingsError(`${path} changed while it was read.`, { remedy: 'Import once more.' });
    return { path, bytes };
  });
  return { outcomes, files: await Promise.all(written) };
}

/** Begin a translation of books: the files of their first canonical texts, unless there are some. Loaded only when it is asked for. */
export async function skeletons(
  books: readonly Book[],
  language: Language,
  host: Host,
): Promise<{ readonly files: readonly { path: string; text: string }[]; readonly existing: readonly string[] }> {
  const [{ skeletonOf }, { parseTree }] = await Promise.all([
    import('./text/units/skeleton.ts'),
    import('./read/markdown/parse-text.ts'),
  ]);
  const files: { path: string; text: string }[] = [];
  const existing: string[] = [];
  for (const { canonical, manuscripts } of books) {
    const named = canonical.flatMap((tag) => manuscripts.filter((one) => covers(tag, one.language)));
    const source = named[0] ?? manuscripts[0];
    const made = source && source.language.tag !== language.tag ? skeletonOf(source, language.tag, parseTree) : [];
    const there = await Promise.all(
      made.map(async ({ path }) =>
        host.read(path).then(
          () => [path],
          () => [],
        ),
      ),
    );
    // Half a text is worse than none: where one of its files is there, the translation was begun.
    if (there.flat().length > 0) existing.push(...there.flat());
    else files.push(...made);
  }
  return { files, existing };
}

/** What is made in one go. */
export interface Job {
  readonly book: Book;
  readonly manuscript: Manuscript;
  /**
   * More than one where the same pages serve them: a booklet's sheets hold the pages of the PDF. `press` stands for the files for a printer, and
   * stands alone.
   */
  readonly formats: readonly (Format | 'press')[];
  /** The size of what is printed as a book. */
  readonly print?: PrintSize;
  readonly leaflet?: Leaflet;
}

/** List what can be built: a text with errors stops its own editions and no other. */
export function plan(books: readonly Book[], languages: readonly string[], formats: readonly Format[]): readonly Job[] {
  return editionsOf(books, languages).flatMap(({ book, manuscript }): readonly Job[] => {
    const wanted = book.formats.filter((format) => formats.length === 0 || formats.includes(format));
    const paged = wanted.filter((format) => format === 'pdf' || format === 'booklet');
    const leaflets = wanted.includes('leaflet') ? book.leaflets : [];
    return [
      ...wanted.filter((format) => !isPrinted(format)).map((format) => ({ book, manuscript, formats: [format] })),
      ...(paged.length > 0 ? book.prints.map((print) => ({ book, manuscript, formats: paged, print })) : []),
      ...leaflets.map((leaflet): Job => ({ book, manuscript, formats: ['leaflet'], leaflet })),
    ];
  });
}

function editionsOf(books: readonly Book[], languages: readonly string[]): readonly Omit<Job, 'formats'>[] {
  return books
    .filter((book) => !hasErrors(book.file))
    .flatMap((book) =>
      book.manuscripts
        .filter(({ language }) => languages.length === 0 || languages.some((tag) => covers(tag, language)))
        .filter(({ chapters }) => !chapters.some(({ file }) => hasErrors(file)))
        .map((manuscript) => ({ book, manuscript })),
    );
}

/** List the press files that can be built: none for a book whose profile was refused. */
export function planPress(books: readonly Book[], languages: readonly string[]): readonly Job[] {
  const usable = books.filter(({ prepress }) => prepress?.profile !== 'unusable');
  return editionsOf(usable, languages).flatMap((edition) =>
    edition.book.prints.map((print): Job => ({ ...edition, formats: ['press'], print })),
  );
}

/** Make the function that does a job. Transforming, rendering and imposing are loaded only now: `check` and `--help` do without. */
export function builder(
  surroundings: Surroundings,
  texts: LinkedTexts,
  designOf: DesignReader = designReader(surroundings),
): (job: Job) => Promise<Built> {
  const { host, report, strings } = surroundings;
  return async (job) => {
    const { book, manuscript, leaflet, print } = job;
    const { design, file } = await designOf(leaflet?.design ?? book.design);
    applySeverities(file, book.press.rules ?? {});
    if (!design) return { artifacts: [], files: [file] };
    const { t } = await strings(manuscript.language);
    const said: VFile[] = [];
    // A copy of the file: what one edition finds must not stop the others, which look for errors there.
    const tell: Report = ({ path, value }, problem) => {
      const copy = new VFile({ path, value });
      report(copy, problem);
      applySeverities(copy, { ...book.press.rules, ...book.rules });
      said.push(copy);
    };
    const parts = { design, t, texts, ...(print && { print }) };
    if (job.formats.includes('press')) {
      const [{ prepareEdition }, { renderPress }] = await Promise.all([
        import('./transform/prepare-edition.ts'),
        import('./render/pdf/press/render-press.ts'),
      ]);
      const pressed = await renderPress(prepareEdition(book, manuscript, 'pdf', parts), host, tell);
      return { artifacts: pressed.artifacts, files: [file, ...said], pressed: [pressed] };
    }
    const artifacts = leaflet
      ? await makeLeaflet(book, manuscript, leaflet, parts, host, tell)
      : await makeEdition(job, parts, host, tell);
    return { artifacts, files: [file, ...said] };
  };
}

export interface Built {
  readonly artifacts: readonly Artifact[];
  /** The design's settings, with the messages about them, and what setting the edition brought to light. */
  readonly files: readonly VFile[];
  /** What was found in the files for a printer. */
  readonly pressed?: readonly Pressed[];
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
  return async ({ book, manuscript, print = book.prints[0] as PrintSize }) => {
    const severities = { ...book.press.rules, ...book.rules };
    const { design } = await designOf(book.design);
    if (!design || severities['print:pages'] === 'off') return [];
    const { t } = await strings(manuscript.language);
    const fingerprint = editionFingerprint(book, manuscript, design);
    const file = new VFile({ path: book.file.path, value: book.file.value });
    const prepare = async () => {
      const { prepareEdition } = await import('./transform/prepare-edition.ts');
      return prepareEdition(book, manuscript, 'pdf', { design, t, texts, print });
    };
    const fitted = await fitEdition({ fingerprint, design, print }, prepare, host);
    const advice = pageAdvice(fitted, manuscript.language.tag, print);
    if (advice) report(file, advice);
    applySeverities(file, severities);
    return [file];
  };
}

async function makeEdition({ book, manuscript, formats }: Job, parts: EditionParts, host: Host, report: Report) {
  const { prepareEdition } = await import('./transform/prepare-edition.ts');
  const format = formats.includes('booklet') ? 'pdf' : (formats[0] as Format);
  const render = await (RENDERERS[format] as () => Promise<Render>)();
  const edition = prepareEdition(book, manuscript, format, parts);
  const made = await render(edition, host, report);
  const artifacts = made.filter((one) => one.format === 'cover' || formats.includes(one.format));
  return formats.includes('booklet') ? [...artifacts, await makeBooklet(made[0] as Artifact, edition, host)] : artifacts;
}

type Render = (edition: Edition, host: Host, report: Report) => Promise<readonly Artifact[]>;

const RENDERERS: Readonly<Partial<Record<Format, () => Promise<Render>>>> = {
  html: async () => (await import('./render/html/render-html.ts')).renderHtml,
  epub: async () => (await import('./render/epub/render-epub.ts')).renderEpub,
  pdf: async () => (await import('./render/pdf/render-pdf.ts')).renderPdf,
};

/** Put the pages of a print edition on sheets. */
async function makeBooklet(pages: Artifact, { book, print, design, language, t }: Edition, host: Host): Promise<Artifact> {
  const { imposeBooklet } = await import('./impose/booklet-sheets.ts');
  const sheets = await imposeBooklet(pages.bytes, print, bindingOf(language), { t, faceFor: faceFor(design, host) });
  assert('bytes' in sheets);
  const path = artifactPath(book, language.tag, `${printEnding(book.prints, print)}-booklet.pdf`);
  return { ...pages, path, bytes: sheets.bytes, format: 'booklet' };
}

/** Set an excerpt on panels, and put these on their sheet. A text that lacks it was told of when it was checked. */
async function makeLeaflet(
  book: Book,
  manuscript: Manuscript,
  leaflet: Leaflet,
  parts: EditionParts,
  host: Host,
  report: Report,
): Promise<readonly Artifact[]> {
  const excerpt = findExcerpt(manuscript, leaflet);
  if (!excerpt || excerpt.blocks.length === 0) return [];
  const [{ prepareLeaflet }, { renderLeaflet }, { imposePanels, panelFault, panelsOf }] = await Promise.all([
    import('./transform/prepare-leaflet.ts'),
    import('./render/leaflet/render-leaflet.ts'),
    import('./impose/leaflet-sheets.ts'),
  ]);
  const fault = panelFault(leaflet);
  if (fault) {
    const place = await placeInYaml(book.file, ['leaflets', book.leaflets.indexOf(leaflet)]);
    report(book.file, { rule: 'leaflet:paper', place, ...fault });
    return [];
  }
  const request = { leaflet, panels: panelsOf(leaflet), file: excerpt.chapter.file, place: excerpt.start.position?.start };
  const panels = await renderLeaflet(prepareLeaflet(book, manuscript, excerpt, parts), request, host, report);
  if (!panels) return [];
  const sheets = await imposePanels(panels.bytes, leaflet, bindingOf(manuscript.language));
  assert('bytes' in sheets);
  return [{ ...panels, bytes: sheets.bytes }];
}

function bindingOf({ direction }: Language): 'left' | 'right' {
  return direction === 'rtl' ? 'right' : 'left';
}

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
  const face = async (text: string) => {
    const { design } = await readDesign(host, press?.design ?? 'classic', report);
    return design && faceFor(design, host)(text);
  };
  const sheet = request.sheet ?? press?.sheet;
  return imposePdf(bytes, { ...request, sheet, ...(t && { steps: { t, faceFor: face } }) });
}

/** Make the function that gives the face in which sheets are labelled, with the characters of a text alone. */
function faceFor({ faces }: Design, host: Host) {
  return async (text: string) => {
    // By its first byte: the outlines of other OpenType fonts are embedded in another way.
    const face = faces.find(({ style, bytes }) => style === 'normal' && bytes[0] === 0);
    if (!face) return undefined;
    const { subsetFace } = await import('./render/fragments/subset-face.ts');
    return { family: face.family, bytes: await subsetFace(face, text, 'truetype', host) };
  };
}

/** Tell how sheets are printed, folded and bound, a step a line. */
export async function stepsOf(scheme: Scheme, layout: Layout, t: Translate): Promise<readonly string[]> {
  return (await import('./impose/steps.ts')).stepsOf(scheme, layout, t);
}

/** Put what is built into `dist/`. */
export function publisher(output: Output): ReturnType<typeof createPublisher> {
  return createPublisher(output);
}

export type { BlockState, ImposeRequest, ManifestEntry, Obstacle, Pressed, Refused, Scheme, UnitOutcome, Variants };
export { creepOfPaper, SCHEMES };

function idOf({ book, folder }: ReadBook): string {
  return book?.id ?? folder.slice(folder.lastIndexOf('/') + 1);
}
