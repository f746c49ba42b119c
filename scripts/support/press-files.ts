import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Entry, OutsideError } from '../model/host.ts';

/**
 * Read a file below a root and nowhere else.
 *
 * The path is resolved with all its symbolic links before it is opened, so that neither `../` nor a link leads out of the press.
 *
 * @throws OutsideError for a path that leads out; the system's own error (`ENOENT`, `EACCES`) for one that can not be read
 */
export async function readBelow(root: string, path: string): Promise<Uint8Array> {
  const real = await realpath(join(root, path));
  const realRoot = await realpath(root);
  if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) throw new OutsideError(path);
  return readFile(real);
}

/** List a folder by name in code point order: the same on every machine. Empty where there is no such folder. */
export async function listBelow(root: string, path: string): Promise<readonly Entry[]> {
  const realRoot = await realpath(root);
  let real: string;
  try {
    real = await realpath(join(root, path));
  } catch {
    return [];
  }
  if (real !== realRoot && !real.startsWith(realRoot + sep)) return [];
  try {
    const found = await readdir(real, { withFileTypes: true });
    return found
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry): Entry => ({ name: entry.name, type: entry.isDirectory() ? 'folder' : 'file' }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw error;
  }
}
