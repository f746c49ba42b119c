import { SurroundingsError } from '../model/host.ts';
import { accept, statesOf, tidyLock } from '../pipeline/sync.ts';
import { check } from '../pipeline.ts';
import { gitUser } from '../support/git-user.ts';
import { createOutput } from '../support/output.ts';
import { today } from '../support/today.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import { parseLanguages } from './parse-languages.ts';
import { acceptedReport } from './reports/accepted.ts';
import { humanReport } from './reports/human.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

export interface AcceptOptions {
  readonly root?: string;
  readonly lang?: string;
  readonly together?: boolean;
  readonly by?: string;
  readonly merge?: boolean;
  readonly json?: boolean;
}

/**
 * Record that blocks were read together, as they are now: those that are named, or all.
 *
 * `--merge` writes what the lock says anew, both sides of a conflict, and takes nothing for read. Nothing is recorded of a book that has errors, or whose lock is of a later version: what could not be read would be lost.
 */
export async function runAccept(
  book: string | undefined,
  ids: readonly string[],
  options: AcceptOptions,
  context: Context,
): Promise<number> {
  const { t, stdout, stderr, env } = context;
  if (options.together && ids.length < 2) throw new UsageError(t('cli.accept.togetherNeeds'));
  if (options.merge && (ids.length > 0 || options.together || options.lang)) throw new UsageError(t('cli.accept.mergeAlone'));
  const languages = parseLanguages(options.lang, t);
  const press = await openPress(context, options);
  const wanted = book === undefined ? [] : [book];
  const checked = await check(wanted, press);
  requireBooks(checked, wanted, t);
  // Of a text that is being translated, what is done can be read already.
  const faults = findingsOf(checked.files).filter(
    ({ diagnostic: { severity, rule } }) => severity === 'error' && rule !== 'translation:untranslated',
  );
  if (faults.length > 0) {
    stderr.write(humanReport(faults, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, env)));
    stderr.write(`${t('cli.accept.refused')}\n`);
    return EXIT.content;
  }
  const by = options.by?.trim() || (await gitUser(press.root)) || '';
  if (!by && !options.merge) throw new UsageError(t('cli.accept.noName'));
  const on = today(env);
  const output = createOutput(press.root);
  const done = [];
  for (const one of checked.books) {
    const known = new Set(statesOf(one).map(({ id }) => id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) throw new UsageError(t('cli.accept.unknownId', { id: unknown, book: one.id }));
    const { lock, recorded } = options.merge
      ? { lock: tidyLock(one), recorded: [] }
      : accept(one, { languages, ids, together: options.together ?? false, by, on });
    if (one.lock && (recorded.length > 0 || one.lock.state === 'read')) {
      const bytes = new TextEncoder().encode(lock);
      const old = await press.host.read(one.lock.path).catch(() => undefined);
      if (!old || Buffer.compare(old, bytes) !== 0) await output.write(one.lock.path, bytes);
    }
    done.push({ id: one.id, recorded });
  }
  if (checked.books.length === 0) throw new SurroundingsError(t('cli.accept.refused'));
  stdout.write(options.json ? `${JSON.stringify({ books: done }, null, 2)}\n` : acceptedReport(done, by, t));
  return EXIT.done;
}
