import { VFile } from 'vfile';
import type { Host } from '../../model/host.ts';
import { hasErrors, type Report } from '../../model/report.ts';
import type { SyncLock } from '../../model/sync-lock.ts';
import { readText } from '../read-text.ts';
import { parseLock } from './parse-lock.ts';

/** Read the lock of a book, which it need not have: none of its blocks were read together then. */
export async function readLock(
  host: Host,
  folder: string,
  exists: boolean,
  report: Report,
): Promise<{ file: VFile; lock: SyncLock }> {
  const path = `${folder}/sync.lock.yaml`;
  if (!exists) return { file: new VFile({ path, value: '' }), lock: { path, state: 'none', pairs: [] } };
  const file = await readText(host, path, report);
  if (hasErrors(file)) return { file, lock: { path, state: 'future', pairs: [] } };
  const { problems, ...parsed } = parseLock(String(file));
  for (const problem of problems) report(file, problem);
  return { file, lock: { path, ...parsed } };
}
