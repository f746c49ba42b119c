import { covers, parseLanguage } from '../model/language.ts';
import { type BlockState, statesOf } from '../pipeline/sync.ts';
import { check } from '../pipeline.ts';
import { type Context, EXIT, openPress } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import { parseLanguages } from './parse-languages.ts';
import { humanReport } from './reports/human.ts';
import { statusReport } from './reports/status.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

export interface StatusOptions {
  readonly root?: string;
  readonly lang?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Tell which blocks are behind the other languages, and what moved since they were read. Texts that can not be read are told of, and missing. */
export async function runStatus(books: readonly string[], options: StatusOptions, context: Context): Promise<number> {
  const { t, stdout, stderr, env } = context;
  const languages = parseLanguages(options.lang, t);
  const press = await openPress(context, options);
  const checked = await check(books, press);
  requireBooks(checked, books, t);
  const isWanted = ({ lang }: BlockState) => {
    const language = parseLanguage(lang);
    return languages.length === 0 || (language !== undefined && languages.some((tag) => covers(tag, language)));
  };
  const all = await Promise.all(checked.books.map(async (book) => ({ id: book.id, states: statesOf(book).filter(isWanted) })));
  if (options.json) {
    const shape = all.map(({ id, states }) => ({
      id,
      segments: states.map(({ id: segment, lang, state, line }) => ({ id: segment, lang, state, line })),
    }));
    stdout.write(`${JSON.stringify({ books: shape }, null, 2)}\n`);
  } else stdout.write(statusReport(all, t, wantsColour(stdout, env)));
  // Only what keeps a text or the lock from being read: all else is told by `tract check`.
  const faults = findingsOf(checked.files).filter(
    ({ diagnostic: { severity, rule } }) => severity === 'error' || rule.startsWith('sync:'),
  );
  if (faults.length > 0) stderr.write(humanReport(faults, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, env)));
  const isBehind = all.some(({ states }) => states.some(({ state }) => state !== 'current'));
  const isBroken = faults.some(({ diagnostic: { severity } }) => severity === 'error');
  return isBroken || (options.strict && isBehind) ? EXIT.content : EXIT.done;
}
