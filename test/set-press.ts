import { type Diagnostic, findingsOf } from '../scripts/commands/diagnostics.ts';
import type { Artifact } from '../scripts/model/artifact.ts';
import type { Host } from '../scripts/model/host.ts';
import { language } from '../scripts/model/language.ts';
import { reporter } from '../scripts/model/report.ts';
import { builder, check, plan } from '../scripts/pipeline.ts';
import { stringLoader } from '../scripts/support/load-strings.ts';

/** Check a press and set its print editions: some faults are seen by who sets the pages alone. */
export async function setPress(
  host: Host,
  lang = 'en',
): Promise<{ readonly found: readonly Diagnostic[]; readonly artifacts: readonly Artifact[] }> {
  const strings = stringLoader(host);
  const { t } = await strings(language(lang));
  const press = { host, strings, report: reporter(t) };
  const { files, books, texts } = await check([], press);
  const built = await Promise.all(plan(books, [], ['pdf']).map(builder(press, texts)));
  const findings = findingsOf([...files, ...built.flatMap((one) => one.files)]);
  return { found: findings.map(({ diagnostic }) => diagnostic), artifacts: built.flatMap((one) => one.artifacts) };
}
