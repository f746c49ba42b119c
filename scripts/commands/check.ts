import type { VFile } from 'vfile';
import { check, checkDesigns } from '../pipeline.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { countMendable, type Finding, findingsOf, ignoredOf, isFailure } from './diagnostics.ts';
import type { FixedPress } from './fix.ts';
import { requireBooks } from './require-books.ts';
import { wantsColour } from './terminal.ts';

const REPORTS = ['human', 'json', 'github', 'sarif'] as const;
type ReportForm = (typeof REPORTS)[number];

export interface CheckOptions {
  readonly root?: string;
  readonly report?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly discover?: boolean;
  readonly out?: string;
  /** Commander's name for `--pages` and `--no-pages`; neither when it is left out. */
  readonly pages?: boolean;
}

type Press = Awaited<ReturnType<typeof openPress>>;

/** Report what is wrong with texts and settings, mend what is safe where that is asked for, and build nothing. */
export async function runCheck(books: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const { t, stdout, stderr } = context;
  const asked = options.report ?? (options.json ? 'json' : 'human');
  const form = REPORTS.find((one) => one === asked);
  if (!form) throw new UsageError(t('cli.fault.report', { value: asked, known: REPORTS }));
  if (options.discover ? options.fix : options.out !== undefined) throw new UsageError(t('cli.discover.alone'));
  const press = await openPress(context, options);
  if (options.discover) {
    const { runDiscover } = await import('./discover.ts');
    const read = await check(books, press);
    requireBooks(read, books, t);
    return runDiscover(read, { form, root: press.root, out: options.out }, context);
  }
  const mended = options.fix ? await (await import('./fix.ts')).fixPress(books, press) : undefined;
  const checked = mended?.checked ?? (await check(books, press));
  requireBooks(checked, books, t);
  const files = [...checked.files, ...(await checkDesigns(checked.books, press, checked.designOf))];
  if (options.pages ?? form === 'human') {
    const { countPages } = await import('./count-pages.ts');
    files.push(...(await countPages(checked, press, context)));
  }
  const findings = findingsOf(files);
  if (mended) {
    const { mendedReport } = await import('./reports/mended.ts');
    (form === 'human' ? stdout : stderr).write(mendedReport(mended, findings, t));
  }
  stdout.write(await reportOf(form, { findings, files, mended, press, context }));
  if (mended?.failed) throw mended.failed;
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  return isFailure(diagnostics, options.strict ?? false) ? EXIT.content : EXIT.done;
}

interface Told {
  readonly findings: readonly Finding[];
  readonly files: readonly VFile[];
  readonly mended: FixedPress | undefined;
  readonly press: Press;
  readonly context: Context;
}

/** Write the report in the form that was asked for; only that one is loaded. */
async function reportOf(form: ReportForm, { findings, files, mended, press, context }: Told): Promise<string> {
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  switch (form) {
    case 'json':
      return (await import('./reports/json.ts')).jsonReport(diagnostics, mended?.fixed);
    case 'github':
      return (await import('./reports/github.ts')).githubReport(diagnostics);
    case 'sarif': {
      const [{ sarifReport }, { sarifTool }] = await Promise.all([import('./reports/sarif.ts'), import('./sarif-tool.ts')]);
      return sarifReport(findings, ignoredOf(files), await sarifTool(press.host, context.language));
    }
    case 'human': {
      const { humanReport } = await import('./reports/human.ts');
      const counts = { ignored: ignoredOf(files).length, mendable: mended ? 0 : countMendable(findings) };
      return humanReport(findings, counts, context.t, wantsColour(context.stdout, context.env));
    }
  }
}
