import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { browserVersion, findBrowser } from '../scripts/support/browser/find-browser.ts';
import type { Pandoc } from './pandoc.ts';

/** What the figures depend on, for the head of the table. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGigabytes: number;
  readonly load: number;
  readonly node: string;
  readonly browser: string;
  readonly pandoc: string;
}

export async function describeMachine(pandoc: Pandoc | undefined): Promise<Machine> {
  const browser = await findBrowser().then(
    (found) => browserVersion(found),
    () => undefined,
  );
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    node: process.versions.node,
    browser: browser ?? 'none',
    pandoc: pandoc ? `${pandoc.version.replace('pandoc ', '')} (PDF: ${pandoc.pdfEngine ?? 'no engine'})` : 'none',
  };
}
