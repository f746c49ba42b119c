import assert from 'node:assert/strict';
import type { VFile } from 'vfile';
import { type Diagnostic, type Finding, findingsOf } from '../scripts/commands/diagnostics.ts';
import type { Host } from '../scripts/model/host.ts';
import { language } from '../scripts/model/language.ts';
import { reporter } from '../scripts/model/report.ts';
import { pageCounter } from '../scripts/pipeline/page-counter.ts';
import { builder, type Checked, check, checkDesigns, plan, planPress, type Surroundings } from '../scripts/pipeline.ts';
import { createPrinter } from '../scripts/support/browser/print.ts';
import { stringLoader } from '../scripts/support/load-strings.ts';

/**
 * Read and check a press as `tract check` does, with messages in one language.
 *
 * @param pages count the pages of its print editions too, in a browser
 */
export async function checkPress(host: Host, lang = 'en', pages = false): Promise<readonly Diagnostic[]> {
  return (await findingsIn(host, lang, pages)).map(({ diagnostic }) => diagnostic);
}

/** Check a press and give what the diagnostics are made of too. */
export async function findingsIn(host: Host, lang = 'en', pages = false): Promise<readonly Finding[]> {
  const strings = stringLoader(host);
  const { t } = await strings(language(lang));
  const press = { host, strings, report: reporter(t) };
  const checked = await check([], press);
  const counted = pages ? await countedPages(checked, press) : [];
  return findingsOf([...checked.files, ...(await checkDesigns(checked.books, press)), ...counted]);
}

async function countedPages({ books, texts }: Checked, press: Surroundings): Promise<readonly VFile[]> {
  const printer = createPrinter();
  try {
    const count = await pageCounter({ ...press, host: { ...press.host, layOut: printer.layOut } }, texts);
    assert(count, 'pages are counted by a browser, and there is none');
    return (await Promise.all(plan(books, [], ['pdf']).map(count))).flat();
  } finally {
    await printer.close();
  }
}

/** Build a press too, and give what setting it brought to light besides. */
export async function buildAndCheckPress(host: Host, lang = 'en'): Promise<readonly Diagnostic[]> {
  const strings = stringLoader(host);
  const { t } = await strings(language(lang));
  const press = { host, strings, report: reporter(t) };
  const { books, files, texts } = await check([], press);
  const build = builder(press, texts);
  const built = [];
  for (const job of plan(books, [], [])) built.push(...(await build(job)).files);
  return findingsOf([...files, ...built]).map(({ diagnostic }) => diagnostic);
}

/** Make the files for a printer too, and give what that brought to light besides. */
export async function pressAndCheckPress(host: Host, lang = 'en'): Promise<readonly Diagnostic[]> {
  const strings = stringLoader(host);
  const { t } = await strings(language(lang));
  const press = { host, strings, report: reporter(t) };
  const { books, files, texts } = await check([], press);
  const build = builder(press, texts);
  const said = [];
  for (const job of planPress(books, [])) said.push(...(await build(job)).files);
  return findingsOf([...files, ...said]).map(({ diagnostic }) => diagnostic);
}

/** Diagnostics as they are printed, a line each. */
export function printed(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ path, line, column, severity, rule, message }) => `${path}:${line}:${column} ${severity} ${rule} ${message}`,
  );
}

/** The files of a press with one book, `example`, whose texts are given by file name. */
export function pressOf(texts: Readonly<Record<string, string | Uint8Array | Error>>) {
  return {
    'tract.yaml': 'name: Press\n',
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`manuscript/example/${name}`, text])),
  };
}
