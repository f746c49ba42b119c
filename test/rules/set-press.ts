import { type Diagnostic, findingsOf } from '../../scripts/commands/diagnostics.ts';
import type { Host } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import { reporter } from '../../scripts/model/report.ts';
import { builder, check, plan } from '../../scripts/pipeline.ts';
import { createPrinter } from '../../scripts/support/browser/print.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';

/** Check a press and set its print editions: some faults are seen by who sets the pages alone. */
export async function setPress(host: Host, lang = 'en'): Promise<readonly Diagnostic[]> {
  const printer = createPrinter();
  try {
    const strings = stringLoader(host);
    const { t } = await strings(language(lang));
    const press = { host: { ...host, print: printer.print }, strings, report: reporter(t) };
    const { files, books, texts } = await check([], press);
    const built = await Promise.all(plan(books, [], ['pdf']).map(builder(press, texts)));
    return findingsOf([...files, ...built.flatMap((one) => one.files)]).map(({ diagnostic }) => diagnostic);
  } finally {
    await printer.close();
  }
}
