import { VFile } from 'vfile';
import type { Entry, Host } from '../model/host.ts';
import type { Report } from '../model/report.ts';
import { reportUnreadable } from './report-unreadable.ts';

/** List a folder of the press. One that leads out of it, or may not be read, holds nothing and is reported on a file of its name. */
export async function listFolder(
  host: Host,
  path: string,
  report: Report,
): Promise<{ readonly entries: readonly Entry[]; readonly faults: readonly VFile[] }> {
  try {
    return { entries: await host.list(path), faults: [] };
  } catch (error) {
    const file = new VFile({ path });
    reportUnreadable(file, error, report);
    return { entries: [], faults: [file] };
  }
}
