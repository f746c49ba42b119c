import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { SurroundingsError } from '../model/host.ts';
import { covers } from '../model/language.ts';
import { FORMATS, type Format, isPrinted } from '../model/press.ts';
import { hasErrors } from '../model/report.ts';
import type { Translate } from '../model/strings.ts';
import {
  builder,
  type Checked,
  check,
  type Job,
  type ManifestEntry,
  type Pressed,
  plan,
  planPress,
  publisher,
} from '../pipeline.ts';
import { createOutput } from '../support/output.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { countMendable, findingsOf, ignoredOf, isFailure } from './diagnostics.ts';
import { inParallel } from './in-parallel.ts';
import { listed, parseLanguages } from './parse-languages.ts';
import { createProgress } from './progress.ts';
import { humanReport } from './reports/human.ts';
import { preflightReport, preflightsOf } from './reports/preflight.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

export interface BuildOptions {
  readonly root?: string;
  readonly lang?: string;
  readonly format?: string;
  readonly out?: string;
  readonly strict?: boolean;
  /** Commander's name for `--no-cache`: true unless it was given. */
  readonly cache?: boolean;
  readonly jobs?: string;
  readonly press?: boolean;
  readonly json?: boolean;
}

/** Build editions into `dist/`. What can be built is built, also when something else can not. */
export async function runBuild(books: readonly string[], options: BuildOptions, context: Context): Promise<number> {
  const { t, stdout, stderr, signal } = context;
  const languages = parseLanguages(options.lang, t);
  const formats = parseFormats(options.format, t);
  const limit = parseJobs(options.jobs, t);
  const press = await openPress(context, { root: options.root, cache: options.cache ?? true });
  if (formats.some(isPrinted) || options.press) press.host.expectPrint();
  try {
    const checked = await check(books, press);
    requireBooks(checked, books, t);
    requireLanguages(checked, languages, t);
    // `--press` alone is all that is asked for; other formats are made beside it when they are named.
    const reading = options.press && formats.length === 0 ? [] : plan(checked.books, languages, formats);
    const jobs = [...reading, ...(options.press ? planPress(checked.books, languages) : [])];
    if (jobs.some(isSetInPages)) press.host.expectPrint();
    const folder = resolve(press.root, options.out ?? 'dist');
    const publish = publisher(createOutput(folder));
    const progress = createProgress(stderr, context.env, t);
    const build = builder(press, checked.texts, checked.designOf);
    const files = new Set<VFile>(checked.files);
    const made: ManifestEntry[] = [];
    const pressed: Pressed[] = [];
    let failed: SurroundingsError | undefined;

    await inParallel(startSlowFirst(jobs), limit, async (job) => {
      if (signal.aborted) return;
      progress.start(nameOf(job));
      try {
        const { artifacts, files: said, pressed: found = [] } = await build(job);
        for (const file of said) files.add(file);
        pressed.push(...found);
        for (const artifact of artifacts) {
          // What was made after Ctrl-C is not put into place: the last good editions stay.
          if (signal.aborted) return;
          const entry = await publish.put(artifact);
          made.push(entry);
          progress.done(entry);
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof SurroundingsError)) throw error;
        failed ??= error;
        progress.failed(nameOf(job), error.message);
      }
    });
    progress.end();
    if (signal.aborted) {
      // What is in place already is in the list too, so that the checksums hold.
      if (made.length > 0) await publish.finish(() => false);
      return EXIT.interrupted;
    }

    const findings = findingsOf(files);
    const diagnostics = findings.map(({ diagnostic }) => diagnostic);
    const isWhole =
      books.length === 0 &&
      languages.length === 0 &&
      formats.length === 0 &&
      !options.press &&
      !failed &&
      !isFailure(diagnostics, false);
    await publish.finish((entry) => isWhole && isGone(entry, checked));
    made.sort((a, b) => (a.path < b.path ? -1 : 1));
    const preflights = options.press ? { preflights: preflightsOf(pressed) } : {};
    const result = { artifacts: made.map(withoutOrigin), diagnostics, ...preflights };
    if (options.json) stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    const counts = { ignored: ignoredOf(files).length, mendable: countMendable(findings) };
    if (findings.length > 0) stderr.write(humanReport(findings, counts, t, wantsColour(stderr, context.env)));
    for (const line of preflightReport(pressed, t)) stderr.write(`${line}\n`);
    for (const line of notBuilt(checked, t)) stderr.write(`${line}\n`);
    if (jobs.length === 0) stderr.write(`${t('cli.build.nothing')}\n`);
    else stderr.write(`${t('cli.build.made', { count: made.length, folder: relative(context.cwd, folder) || '.' })}\n`);
    if (failed) throw failed;
    return isFailure(diagnostics, options.strict ?? false) ? EXIT.content : EXIT.done;
  } finally {
    await press.host.close();
  }
}

/** What is printed takes longest and waits for the browser: the others are made meanwhile. */
function startSlowFirst(jobs: readonly Job[]): readonly Job[] {
  return [...jobs.filter(isSetInPages), ...jobs.filter((job) => !isSetInPages(job))];
}

function isSetInPages({ formats }: Job): boolean {
  return formats.some((format) => format === 'press' || isPrinted(format));
}

function nameOf({ book, manuscript, formats, print, leaflet }: Job): string {
  const what = leaflet ? `${leaflet.scheme} ${leaflet.section}` : print && book.prints.length > 1 ? print.paper.name : '';
  return `${book.id}.${manuscript.language.tag}.${formats.join(', ')}${what && ` (${what})`}`;
}

/**
 * A file of an earlier build that this press no longer makes. Only asked of a press without errors, of which nothing is unread, about files
 * that were not made just now; those of formats that only others know are left alone.
 */
function isGone({ book, lang, format }: ManifestEntry, { books }: Checked): boolean {
  const known = books.find(({ id }) => id === book);
  return !known?.manuscripts.some(({ language }) => language.tag === lang) || FORMATS.some((one) => one === format);
}

/** The machine shape of an artifact, without what only the manifest holds. */
function withoutOrigin({ madeFrom: _, ...entry }: ManifestEntry): Omit<ManifestEntry, 'madeFrom'> {
  return entry;
}

function notBuilt({ books }: Checked, t: Translate): readonly string[] {
  return books.flatMap((book) =>
    book.manuscripts
      .filter(({ chapters }) => hasErrors(book.file) || chapters.some(({ file }) => hasErrors(file)))
      .map(({ language }) => t('cli.build.notBuilt', { book: book.id, lang: language.tag })),
  );
}

/** Refuse languages that no text is in. Silent when something could not be read: it may have been that text. */
function requireLanguages({ books, files }: Checked, wanted: readonly string[], t: Translate): void {
  if (files.some(hasErrors)) return;
  const unknown = wanted.find(
    (tag) => !books.some(({ manuscripts }) => manuscripts.some(({ language }) => covers(tag, language))),
  );
  if (unknown !== undefined) throw new UsageError(t('cli.fault.unknownLang', { value: unknown }));
}

function parseFormats(text: string | undefined, t: Translate): readonly Format[] {
  return listed(text).map((value) => {
    const format = FORMATS.find((one) => one === value.toLowerCase());
    if (!format) throw new UsageError(t('cli.fault.format', { value, known: FORMATS }));
    return format;
  });
}

function parseJobs(text: string | undefined, t: Translate): number {
  if (text === undefined) return Math.max(2, availableParallelism());
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new UsageError(t('cli.fault.jobs'));
  return jobs;
}
