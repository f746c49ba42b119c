import { basename, dirname, resolve } from 'node:path';
import { TERM_FORMATS } from '../exchange/read-terms.ts';
import { writeTerms } from '../exchange/write-terms.ts';
import { UNIT_FORMATS } from '../exchange/write-units.ts';
import { namedTerms, readTermsOfPress } from '../pipeline/terms.ts';
import { check } from '../pipeline.ts';
import { createOutput } from '../support/output.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf, isFailure } from './diagnostics.ts';
import { parseLanguages } from './parse-languages.ts';
import { humanReport } from './reports/human.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

export interface ExportOptions {
  readonly root?: string;
  readonly to?: string;
  readonly lang?: string;
  /** The language that is translated from. */
  readonly from?: string;
  /** The version of XLIFF. */
  readonly xliff?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Give the text of a book to a translator, or the glossary to another program: all of it, or the terms that books name.
 *
 * A faulty entry is told of and missing; the exit code says so.
 */
export async function runExport(books: readonly string[], options: ExportOptions, context: Context): Promise<number> {
  const { t, cwd, stdout, stderr } = context;
  const units = UNIT_FORMATS.find((one) => one === options.to?.toLowerCase());
  if (units) return (await import('./export-units.ts')).exportUnits(books, units, options, context);
  const format = TERM_FORMATS.find((one) => one === options.to?.toLowerCase());
  if (!format)
    throw new UsageError(t('cli.fault.exchange', { value: options.to ?? '', known: [...UNIT_FORMATS, ...TERM_FORMATS] }));
  const languages = parseLanguages(options.lang, t);
  const press = await openPress(context, options);
  const { name, glossary, files } = await readTermsOfPress(press);
  let { terms } = glossary;
  if (books.length > 0) {
    const checked = await check(books, press);
    requireBooks(checked, books, t);
    terms = namedTerms(checked.books);
  }
  const text = await writeTerms(terms, format, languages, name);
  if (options.out === undefined) stdout.write(text);
  else {
    const target = resolve(cwd, options.out);
    await createOutput(dirname(target)).write(basename(target), new TextEncoder().encode(text));
    if (options.json) stdout.write(`${JSON.stringify({ path: options.out, terms: terms.map(({ id }) => id) }, null, 2)}\n`);
    else stderr.write(`${t('cli.export.written', { count: terms.length, path: options.out })}\n`);
  }
  const findings = findingsOf(files);
  if (findings.length > 0)
    stderr.write(humanReport(findings, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, context.env)));
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  return isFailure(diagnostics, false) ? EXIT.content : EXIT.done;
}
