import type { Artifact } from '../scripts/model/artifact.ts';
import type { Host } from '../scripts/model/host.ts';
import { language } from '../scripts/model/language.ts';
import type { Format } from '../scripts/model/press.ts';
import { reporter } from '../scripts/model/report.ts';
import { builder, check, plan } from '../scripts/pipeline.ts';
import { stringLoader } from '../scripts/support/load-strings.ts';

/** Build every edition of a press that can be built, as `tract build` does. */
export async function buildPress(host: Host, formats: readonly Format[]): Promise<readonly Artifact[]> {
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const press = { host, strings, report: reporter(t) };
  const { books, texts } = await check([], press);
  const build = builder(press, texts);
  const artifacts: Artifact[] = [];
  for (const job of plan(books, [], formats)) artifacts.push(...(await build(job)).artifacts);
  return artifacts;
}
