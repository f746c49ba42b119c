import type { VFile } from 'vfile';
import type { Host } from '../model/host.ts';
import type { Press } from '../model/press.ts';
import type { Report } from '../model/report.ts';
import { hasErrors } from '../model/report.ts';
import { readPrepress } from './prepress/read-prepress.ts';
import { readText } from './read-text.ts';
import { defined } from './settings/defined.ts';
import { rememberYaml } from './settings/remember-yaml.ts';

/** Read `tract.yaml`. The press is missing when its file holds errors, which are on the file. */
export async function readPress(host: Host, report: Report): Promise<{ press?: Press; file: VFile }> {
  const file = await readText(host, 'tract.yaml', report);
  if (hasErrors(file)) return { file };
  const settings = await rememberYaml(host, file, PRESS, report);
  if (!settings) return { file };
  const prepress = await readPrepress(host, file, '', settings.prepress, report);
  return { press: defined({ ...settings, prepress }) as Press, file };
}

const PRESS = { name: 'press', load: async () => (await import('./settings/schemas.ts')).pressSchema };
