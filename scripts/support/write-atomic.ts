import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SurroundingsError } from '../model/host.ts';

/**
 * Write a file aside and move it into place: whoever reads sees the old bytes or the new ones, never half.
 *
 * @param mode the permissions it is to have; those of any new file when left out
 * @throws SurroundingsError when the disk is full or the folder may not be written; no temporary file is left
 */
export async function writeAtomic(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  serial += 1;
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.${serial}.part`);
  open.add(aside);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(aside, bytes);
    if (mode !== undefined) await chmod(aside, mode);
    await rename(aside, path);
  } catch (error) {
    // Where the folder could not be made there is nothing to take away, and that fault is the one to tell.
    await rm(aside, { force: true }).catch(() => undefined);
    throw surroundings(path, error as NodeJS.ErrnoException);
  } finally {
    open.delete(aside);
  }
}

/** Files that are being written at this moment, for the interrupt handler to remove. */
export const open = new Set<string>();

let serial = 0;

function surroundings(path: string, error: NodeJS.ErrnoException): SurroundingsError {
  const remedies: Record<string, string> = {
    ENOSPC: 'The disk is full: make room and run the command again.',
    EDQUOT: 'Your share of the disk is used up: make room and run the command again.',
    EACCES: 'You may not write there: choose another folder with --out, or change its permissions.',
    EPERM: 'You may not write there: choose another folder with --out, or change its permissions.',
    EROFS: 'That disk is read-only: choose another folder with --out.',
    ENOTDIR: 'A file stands where a folder is needed: move it away, or choose another folder with --out.',
    EEXIST: 'A file stands where a folder is needed: move it away, or choose another folder with --out.',
    EISDIR: 'A folder stands where a file is to be written: move it away, or choose another folder with --out.',
  };
  const remedy = remedies[error.code ?? ''];
  return new SurroundingsError(`${path} could not be written (${error.code ?? error.message}).`, {
    cause: error,
    ...(remedy && { remedy }),
  });
}
