import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import { SurroundingsError } from '../model/host.ts';
import { pageCounter } from '../pipeline/page-counter.ts';
import { type Checked, plan } from '../pipeline.ts';
import type { Context, openPress } from './context.ts';
import { inParallel } from './in-parallel.ts';

/**
 * Say of every print edition what its pages come to on its sheets.
 *
 * It is advice and must not spoil a check: where no browser is there or it fails, that is said in one line, and nothing else is.
 */
export async function countPages(
  { books, texts, designOf }: Checked,
  press: Awaited<ReturnType<typeof openPress>>,
  { t, stderr, signal }: Context,
): Promise<readonly VFile[]> {
  const jobs = plan(books, [], ['pdf']);
  if (jobs.length === 0) return [];
  try {
    const count = await pageCounter(press, texts, designOf);
    if (!count) {
      stderr.write(`${t('cli.check.noBrowser')}\n`);
      return [];
    }
    const said = new Map<(typeof jobs)[number], readonly VFile[]>();
    await inParallel(jobs, Math.max(2, availableParallelism()), async (job) => void said.set(job, await count(job)));
    return jobs.flatMap((job) => said.get(job) ?? []);
  } catch (error) {
    if (signal.aborted || !(error instanceof SurroundingsError)) throw error;
    stderr.write(`${t('cli.check.notCounted', { reason: error.message })}\n`);
    return [];
  } finally {
    await press.host.close();
  }
}
