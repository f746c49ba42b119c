import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { type Host, OutsideError } from '../../model/host.ts';
import type { OutputProfile, PrepressSettings } from '../../model/prepress.ts';
import type { Problem, Report } from '../../model/report.ts';
import { defined } from '../settings/defined.ts';
import type { BookSettings } from '../settings/schemas.ts';
import { profileFacts } from './profile-facts.ts';

/** `prepress:` as it is written: the profile is a path yet. */
type Written = NonNullable<BookSettings['prepress']>;

/**
 * Read the settings for the printer's files, and the profile that they name.
 *
 * @param file the settings that hold them, on which a fault of the profile is reported
 * @param folder in which the file stands, below the press: what its paths are relative to
 */
export async function readPrepress(
  host: Host,
  file: VFile,
  folder: string,
  written: Written | undefined,
  report: Report,
): Promise<PrepressSettings | undefined> {
  if (!written) return undefined;
  const { profile, ...settings } = defined(written);
  if (profile === undefined) return settings as PrepressSettings;
  const found = await readProfile(host, posix.join(folder, profile), profile);
  if ('space' in found) return { ...(settings as PrepressSettings), profile: found };
  const { parseYaml } = await import('../settings/read-yaml.ts');
  const place = parseYaml(file, String(file), report)?.placeOf(['prepress', 'profile']);
  report(file, { rule: 'prepress:profile', place, actual: profile, ...found });
  return { ...(settings as PrepressSettings), profile: 'unusable' };
}

async function readProfile(host: Host, path: string, name: string): Promise<OutputProfile | Omit<Problem, 'rule'>> {
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path);
  } catch (error) {
    if (error instanceof OutsideError) return { shade: 'outside', values: { path: name } };
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { values: { path: name } };
    return { shade: 'unreadable', values: { path: name, detail: code ?? message } };
  }
  const facts = profileFacts(bytes);
  return typeof facts === 'string' ? { shade: facts, values: { path: name } } : { path, ...facts };
}
