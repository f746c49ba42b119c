import { resolve } from 'node:path';
import { language } from '../scripts/model/language.ts';
import type { Format } from '../scripts/model/press.ts';
import { reporter } from '../scripts/model/report.ts';
import { builder, check, plan } from '../scripts/pipeline.ts';
import { createHost } from '../scripts/support/host.ts';
import { stringLoader } from '../scripts/support/load-strings.ts';

/**
 * Build a press again and again in this one process, and write the milliseconds of each time but the first as JSON. The browser stays open,
 * the caches of fonts stay in memory: what a preview or a press with many books sees.
 */
async function main(root: string, format: Format, runs: number): Promise<void> {
  const host = createHost({ root: resolve(root), signal: new AbortController().signal, cache: true });
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const surroundings = { host, report: reporter(t), strings };
  const milliseconds: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    const { books, texts } = await check([], surroundings);
    const build = builder(surroundings, texts);
    for (const job of plan(books, [], [format])) await build(job);
    if (run > 0) milliseconds.push(performance.now() - start);
  }
  await host.close();
  process.stdout.write(JSON.stringify(milliseconds));
}

const [root = '.', format = 'html', runs = '5'] = process.argv.slice(2);
await main(root, format as Format, Number(runs));
