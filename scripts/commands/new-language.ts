import { parseLanguage } from '../model/language.ts';
import { namedTerms } from '../pipeline/terms.ts';
import { skeletons } from '../pipeline/units.ts';
import { check } from '../pipeline.ts';
import { newStrings } from '../support/new-strings.ts';
import { createOutput } from '../support/output.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import { humanReport } from './reports/human.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

export interface NewLanguageOptions {
  readonly root?: string;
  readonly json?: boolean;
}

/**
 * Begin a translation: the text with every block marked as untranslated, the strings of editions, and what the glossary lacks.
 *
 * What is there already is left as it is.
 */
export async function runNewLanguage(
  tag: string,
  books: readonly string[],
  options: NewLanguageOptions,
  context: Context,
): Promise<number> {
  const { t, stdout, stderr, env } = context;
  const language = parseLanguage(tag);
  if (!language) throw new UsageError(t('cli.fault.lang', { value: tag }));
  const press = await openPress(context, options);
  const checked = await check(books, press);
  requireBooks(checked, books, t);
  const faults = findingsOf(checked.files).filter(
    ({ diagnostic: { severity, rule } }) => severity === 'error' && rule !== 'translation:untranslated',
  );
  if (faults.length > 0) {
    stderr.write(humanReport(faults, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, env)));
    stderr.write(`${t('cli.newLanguage.refused')}\n`);
    return EXIT.content;
  }
  const { files, existing } = await skeletons(checked.books, language, press.host);
  const strings = await newStrings(press.host, language);
  const output = createOutput(press.root);
  const made = [...files, ...(strings ? [strings] : [])];
  for (const { path, text } of made) await output.write(path, new TextEncoder().encode(text));
  const named = namedTerms(checked.books);
  const holes = named.filter(({ locales }) => !language.chain.some((one) => Object.hasOwn(locales, one)));
  const listed = checked.books.filter(
    ({ press: { languages } }) => languages && !languages.some((one) => language.chain.includes(one)),
  );
  if (options.json) {
    const result = { lang: language.tag, files: made.map(({ path }) => path), existing, terms: holes.map(({ id }) => id) };
    stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return EXIT.done;
  }
  for (const path of existing) stdout.write(`${t('cli.newLanguage.exists', { path })}\n`);
  for (const { path } of made) stdout.write(`${t('cli.newLanguage.made', { path })}\n`);
  if (listed.length > 0) stdout.write(`${t('cli.newLanguage.languages', { tag: language.tag })}\n`);
  if (holes.length > 0) {
    stdout.write(`${t('cli.newLanguage.terms', { count: holes.length, tag: language.tag })}\n`);
    for (const { id, locales } of holes.slice(0, SHOWN)) {
      const known = Object.entries(locales).map(([one, { preferred }]) => `${preferred} (${one})`);
      stdout.write(`  ${id}: ${known.join(', ')}\n`);
    }
    if (holes.length > SHOWN) stdout.write(`  ${t('cli.newLanguage.more', { count: holes.length - SHOWN })}\n`);
  }
  return EXIT.done;
}

/** Terms that are named on a terminal. */
const SHOWN = 12;
