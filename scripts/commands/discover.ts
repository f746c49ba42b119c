import { basename, dirname, relative, resolve } from 'node:path';
import { hasErrors } from '../model/report.ts';
import { discover } from '../pipeline/terms.ts';
import type { Checked } from '../pipeline.ts';
import { createOutput } from '../support/output.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import { discoveredReport } from './reports/discovered.ts';

const REPORTS = ['human', 'json'] as const;

export interface DiscoverOptions {
  /** The form of the report. */
  readonly form: string;
  /** The press folder, which `out` is relative to. */
  readonly root: string;
  /** Where to write glossary entries. */
  readonly out: string | undefined;
}

/**
 * Propose which spellings are those of one name, without a glossary, and write entries for one where that is asked. A proposal is
 * no fault: it does not change the exit code.
 *
 * @throws UsageError when `out` is there already, for somebody may have worked in it
 */
export async function runDiscover(checked: Checked, { form, root, out }: DiscoverOptions, context: Context): Promise<number> {
  const { t, cwd, stdout, stderr } = context;
  if (!REPORTS.some((one) => one === form)) throw new UsageError(t('cli.fault.report', { value: form, known: REPORTS }));
  const target = out === undefined ? undefined : resolve(root, out);
  const folder = target === undefined ? undefined : createOutput(dirname(target));
  if (target !== undefined && (await folder?.read(basename(target))))
    throw new UsageError(t('cli.discover.exists', { path: relative(cwd, target) }));
  const { found, entries } = discover(checked.books);
  stdout.write(form === 'json' ? `${JSON.stringify({ clusters: found }, null, 2)}\n` : discoveredReport(found, t));
  if (checked.files.some(hasErrors)) stderr.write(`${t('cli.discover.incomplete')}\n`);
  if (target === undefined) return EXIT.done;
  await folder?.write(basename(target), new TextEncoder().encode(entries(t('cli.discover.comment'))));
  stderr.write(`${t('cli.discover.written', { path: relative(cwd, target) })}\n`);
  return EXIT.done;
}
