import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_ROOT } from './host.ts';

/** The version of the tool, from its `package.json`. */
export async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(OWN_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
