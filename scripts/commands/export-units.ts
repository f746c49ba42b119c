import { basename, dirname, resolve } from 'node:path';
import { type UnitFormat, writeUnits, XLIFF_VERSIONS } from '../exchange/write-units.ts';
import type { Book, Manuscript } from '../model/book.ts';
import { covers } from '../model/language.ts';
import { unitsBetween } from '../pipeline/units.ts';
import { check } from '../pipeline.ts';
import { createOutput } from '../support/output.ts';
import { ownVersion } from '../support/own-version.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import type { ExportOptions } from './export.ts';
import { parseLanguages } from './parse-languages.ts';
import { humanReport } from './reports/human.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

/**
 * Give a text to a translator: what of it is translated, what is behind, and what is missing.
 *
 * A text that can not be read is told of, and nothing is written.
 */
export async function exportUnits(
  books: readonly string[],
  format: UnitFormat,
  options: ExportOptions,
  context: Context,
): Promise<number> {
  const { t, cwd, stdout, stderr, env } = context;
  const xliff = XLIFF_VERSIONS.find((one) => one === (options.xliff ?? '2.1'));
  if (!xliff) throw new UsageError(t('cli.fault.xliff', { value: options.xliff ?? '', known: XLIFF_VERSIONS }));
  const [tag, ...others] = parseLanguages(options.lang, t);
  if (books.length !== 1 || tag === undefined || others.length > 0) throw new UsageError(t('cli.export.needs', { format }));
  const [from] = parseLanguages(options.from, t);
  const press = await openPress(context, options);
  const checked = await check(books, press);
  requireBooks(checked, books, t);
  const faults = findingsOf(checked.files).filter(({ diagnostic: { severity } }) => severity === 'error');
  const [book] = checked.books;
  const target = book && textIn(book, tag);
  // What is wrong inside a text does not keep it from being translated; one that could not be read at all does.
  if (!book || (!target && faults.length > 0)) {
    stderr.write(humanReport(faults, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, env)));
    return EXIT.content;
  }
  if (!target) throw new UsageError(t('cli.export.noText', { book: book.id, tag }));
  const source = from === undefined ? sourceFor(book, target) : textIn(book, from);
  if (!source || source === target) throw new UsageError(t('cli.export.noSource', { book: book.id, tag: from ?? tag }));
  const list = unitsBetween(book, source, target);
  const text = await writeUnits(list, format, xliff, await ownVersion());
  if (options.out === undefined) stdout.write(text);
  else {
    const path = resolve(cwd, options.out);
    await createOutput(dirname(path)).write(basename(path), new TextEncoder().encode(text));
    const states = Map.groupBy(list.units, ({ state }) => state);
    const counts = Object.fromEntries(
      ['current', 'unread', 'stale', 'missing'].map((state) => [state, states.get(state as never)?.length ?? 0]),
    );
    if (options.json)
      stdout.write(
        `${JSON.stringify({ path: options.out, book: book.id, source: list.source, target: list.target, units: counts }, null, 2)}\n`,
      );
    else
      stderr.write(
        `${t('cli.export.units', { count: list.units.length, path: options.out, stale: counts.stale ?? 0, missing: counts.missing ?? 0 })}\n`,
      );
  }
  return EXIT.done;
}

function textIn({ manuscripts }: Book, tag: string): Manuscript | undefined {
  return manuscripts.find(({ language }) => language.tag === tag) ?? manuscripts.find(({ language }) => covers(tag, language));
}

/** The text that another is translated from when nobody says: the first canonical one that it is not itself. */
function sourceFor(book: Book, target: Manuscript): Manuscript | undefined {
  const canonical = book.canonical.flatMap((tag) => textIn(book, tag) ?? []);
  return [...canonical, ...book.manuscripts].find((one) => one !== target);
}
