import { VFile } from 'vfile';
import { checkBook } from './check/check-book.ts';
import { checkLeaflets } from './check/check-leaflets.ts';
import { ignoreByFile } from './check/ignore/ignore-by-file.ts';
import type { Artifact } from './model/artifact.ts';
import { type Book, type LinkedTexts, linkedTexts } from './model/book.ts';
import type { Output } from './model/host.ts';
import type { Press, PrintSize } from './model/press.ts';
import { applySeverities, type Report } from './model/report.ts';
import { type DesignReader, designReader } from './pipeline/design-reader.ts';
import { type Job, plan, planPress } from './pipeline/plan.ts';
import type { Surroundings } from './pipeline/surroundings.ts';
import { createPublisher } from './publish/index.ts';
import type { ManifestEntry } from './publish/manifest.ts';
import { readGlossary } from './read/glossary/read-glossary.ts';
import type { Mended, Obstacle } from './read/mend/mend-text.ts';
import { listBooks, type ReadBook, readBook } from './read/read-book.ts';
import { readIgnores } from './read/read-ignores.ts';
import { readPress } from './read/read-press.ts';
import { placeInYaml } from './read/settings/place-in-yaml.ts';
import { hasRoom, measurePage } from './render/pdf/page-measure.ts';
import type { Pressed } from './render/pdf/press/render-press.ts';

/** Read and check the books whose ids are wanted; all of them when none is named. */
export async function check(wanted: readonly string[], { host, report, strings }: Surroundings): Promise<Checked> {
  const { press, file } = await readPress(host, report);
  const designOf = designReader({ host, report });
  // Most books have the design of the press: it is read while they are.
  if (press) designOf(press.design ?? 'classic').catch(() => undefined);
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

/** Mend a text where the messages about it say how. Loaded only when it is asked for. */
export async function mend(file: VFile, bytes: Uint8Array): Promise<Mended> {
  const { mendText } = await import('./read/mend/mend-text.ts');
  return mendText(file, bytes);
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
    if (leaflet) {
      const { makeLeaflet } = await import('./pipeline/make-leaflet.ts');
      return { artifacts: await makeLeaflet(book, manuscript, leaflet, parts, host, tell), files: [file, ...said] };
    }
    const { makeEdition } = await import('./pipeline/make-edition.ts');
    return { artifacts: await makeEdition(job, parts, host, tell), files: [file, ...said] };
  };
}

export interface Built {
  readonly artifacts: readonly Artifact[];
  /** The design's settings, with the messages about them, and what setting the edition brought to light. */
  readonly files: readonly VFile[];
  /** What was found in the files for a printer. */
  readonly pressed?: readonly Pressed[];
}

/** Put what is built into `dist/`. */
export function publisher(output: Output): ReturnType<typeof createPublisher> {
  return createPublisher(output);
}

export type { Job, ManifestEntry, Obstacle, Pressed, Surroundings };
export { plan, planPress };

function idOf({ book, folder }: ReadBook): string {
  return book?.id ?? folder.slice(folder.lastIndexOf('/') + 1);
}
