import { readUnits } from '../exchange/read-units.ts';
import type { Book, Manuscript } from '../model/book.ts';
import { parseLanguage } from '../model/language.ts';
import { mergeTranslations, type UnitOutcome } from '../pipeline/units.ts';
import { check } from '../pipeline.ts';
import { createOutput } from '../support/output.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import type { ImportOptions } from './import.ts';
import { humanReport } from './reports/human.ts';
import { legible } from './reports/legible.ts';
import { wantsColour } from './terminal.ts';

/**
 * Bring translations from a translator's tool into the text that they are of.
 *
 * Each block for itself: what is wrong with one is told of and keeps only that one from being written; the exit code says so.
 *
 * @param path as the user gave it, for messages
 * @param text of the file
 */
export async function importUnits(path: string, text: string, options: ImportOptions, context: Context): Promise<number> {
  const { t, stdout, stderr, env } = context;
  const say = (place: { line: number; column: number }, words: string) =>
    stderr.write(`${legible(`${path}:${place.line}:${place.column} error ${words}`)}\n`);
  const press = await openPress(context, options);
  const { file, faults } = await readUnits(text);
  for (const { line, column, key, values } of faults) say({ line, column }, t(key, values));
  if (!file) {
    stderr.write(`${t('cli.import.refused')}\n`);
    return EXIT.content;
  }
  const checked = await check([], press);
  const book = checked.books.find(({ id }) => id === file.book);
  if (!book) throw new UsageError(t('cli.fault.unknownBook', { id: file.book, known: checked.ids }));
  const [source, target] = [textIn(book, file.source), textIn(book, file.target)];
  if (!source || !target || source === target) {
    // A text with errors in its front matter is none; what is wrong is told.
    const errors = findingsOf(checked.files).filter(({ diagnostic: { severity } }) => severity === 'error');
    if (errors.length > 0) stderr.write(humanReport(errors, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, env)));
    throw new UsageError(t('cli.import.noText', { book: book.id, source: file.source, target: file.target }));
  }
  const { outcomes, files } = await mergeTranslations(book, { source, target }, file.units, press.host);
  for (const { foreign, refusal } of outcomes) if (refusal) say(foreign, t(refusal.key, { ...refusal.values, id: foreign.id }));
  const output = createOutput(press.root);
  if (!options.dryRun) for (const { path: one, bytes } of files) await output.write(one, bytes);
  const idsOf = (...wanted: readonly UnitOutcome['outcome'][]) =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).map(({ foreign }) => foreign.id);
  if (options.json) {
    const result = {
      book: book.id,
      lang: target.language.tag,
      written: idsOf('written', 'behind'),
      behind: idsOf('behind'),
      inserted: idsOf('inserted'),
      undecided: idsOf('undecided'),
      refused: idsOf('refused'),
      files: files.map((one) => one.path),
    };
    stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else
    stdout.write(
      `${summary(
        idsOf,
        files.map((one) => one.path),
        options,
        t,
      ).join('\n')}\n`,
    );
  return faults.length > 0 || idsOf('refused').length > 0 ? EXIT.content : EXIT.done;
}

function summary(
  idsOf: (...wanted: readonly UnitOutcome['outcome'][]) => readonly string[],
  files: readonly string[],
  { dryRun }: ImportOptions,
  t: Context['t'],
): readonly string[] {
  const lines = Object.entries(REMARKS).flatMap(([outcome, key]) => {
    const ids = idsOf(outcome as UnitOutcome['outcome']);
    return ids.length > 0 ? [t(key, { count: ids.length, ids: ids.slice(0, 6) })] : [];
  });
  const [written, inserted] = [idsOf('written', 'behind').length, idsOf('inserted').length];
  return [
    ...(written > 0 ? [t('cli.import.written', { count: written, paths: files })] : []),
    ...(inserted > 0 ? [t('cli.import.inserted', { count: inserted, paths: files })] : []),
    ...(written + inserted === 0 ? [t('cli.import.nothing')] : []),
    ...lines,
    ...(dryRun && written + inserted > 0 ? [t('cli.import.dryRun')] : []),
  ];
}

/** What is said of outcomes that somebody has to look at. */
const REMARKS = {
  behind: 'cli.import.behind',
  undecided: 'cli.import.undecided',
  refused: 'cli.import.notWritten',
} as const satisfies Partial<Record<UnitOutcome['outcome'], string>>;

/** Tools write tags in letter cases of their own. */
function textIn({ manuscripts }: Book, tag: string): Manuscript | undefined {
  const asked = parseLanguage(tag)?.tag;
  return manuscripts.find(({ language }) => language.tag === asked);
}
