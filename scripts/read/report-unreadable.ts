import type { VFile } from 'vfile';
import { OutsideError } from '../model/host.ts';
import type { Report } from '../model/report.ts';

/** Report on a file why it could not be read: it is not there, it lies outside, or the system refuses it. */
export function reportUnreadable(file: VFile, error: unknown, report: Report): void {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') report(file, { rule: 'file:missing' });
  else if (error instanceof OutsideError) report(file, { rule: 'file:unreadable', shade: 'outside' });
  else report(file, { rule: 'file:unreadable', values: { detail: code ?? message } });
}
