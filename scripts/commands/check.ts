import { check, checkDesigns } from '../pipeline.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { diagnosticsOf, isFailure } from './diagnostics.ts';
import { githubReport } from './reports/github.ts';
import { humanReport } from './reports/human.ts';
import { jsonReport } from './reports/json.ts';
import { sarifReport } from './reports/sarif.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

const REPORTS = ['human', 'json', 'github', 'sarif'] as const;

export interface CheckOptions {
  readonly root?: string;
  readonly report?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Report what is wrong with texts and settings, and build nothing. */
export async function runCheck(books: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const { t, stdout } = context;
  const form = options.report ?? (options.json ? 'json' : 'human');
  if (!REPORTS.some((one) => one === form)) throw new UsageError(t('cli.fault.report', { value: form, known: REPORTS }));
  const press = await openPress(context, options);
  const checked = await check(books, press);
  requireBooks(checked, books, t);
  const diagnostics = diagnosticsOf([...checked.files, ...(await checkDesigns(checked.books, press))]);
  if (form === 'json') stdout.write(jsonReport(diagnostics));
  else if (form === 'github') stdout.write(githubReport(diagnostics));
  else if (form === 'sarif') stdout.write(sarifReport(diagnostics));
  else stdout.write(humanReport(diagnostics, t, wantsColour(stdout, context.env)));
  return isFailure(diagnostics, options.strict ?? false) ? EXIT.content : EXIT.done;
}
