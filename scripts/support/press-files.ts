import { access, constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Entry, OutsideError, SurroundingsError } from '../model/host.ts';
import { writeAtomic } from './write-atomic.ts';

/**
 * Read a file below a root and nowhere else.
 *
 * The path is resolved with all its symbolic links before it is opened, so that neither `../` nor a link leads out of the press.
 *
 * @throws OutsideError for a path that leads out; the system's own error (`ENOENT`, `EACCES`) for one that can not be read
 */
export async function readBelow(root: string, path: string): Promise<Uint8Array> {
  const real = await realBelow(root, path);
  // A pipe would be waited for without end.
  if (!(await stat(real)).isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
  return readFile(real);
}

/**
 * Write a file that stands below a root anew, and nothing elsewhere. It keeps its permissions, and a symbolic link to it stays one.
 *
 * @throws OutsideError for a path that leads out; SurroundingsError for a file that its owner protects, or a disk that is full
 */
export async function rewriteBelow(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const real = await realBelow(root, path);
  // Moving another file into its place would go round the protection.
  await access(real, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw new SurroundingsError(`${path} could not be written (${cause.code}).`, { cause, remedy: 'Change its permissions.' });
  });
  const { mode } = await stat(real);
  await writeAtomic(real, bytes, mode & 0o7777);
}

/**
 * List a folder by name in code point order: the same on every machine. Empty where there is no such folder.
 *
 * A symbolic link is listed as what it leads to, also where that lies outside: reading it tells what is wrong.
 *
 * @throws OutsideError for a folder that lies outside
 */
export async function listBelow(root: string, path: string): Promise<readonly Entry[]> {
  try {
    const real = await realBelow(root, path);
    const found = await readdir(real, { withFileTypes: true });
    const entries = await Promise.all(
      found.map(async (entry): Promise<Entry> => {
        const place = entry.isSymbolicLink() ? await stat(join(real, entry.name)).catch(() => entry) : entry;
        return { name: entry.name, type: place.isDirectory() ? 'folder' : 'file' };
      }),
    );
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

async function realBelow(root: string, path: string): Promise<string> {
  const real = await realpath(join(root, path));
  const realRoot = await realpath(root);
  if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) throw new OutsideError(path);
  return real;
}
