import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '../model/host.ts';
import { writeAtomic } from './write-atomic.ts';

/** Make the output folder on disk. */
export function createOutput(folder: string): Output {
  return {
    read: (path) => readFile(join(folder, path)).catch(() => undefined),
    write: (path, bytes) => writeAtomic(join(folder, path), bytes),
    remove: (path) => rm(join(folder, path), { force: true }),
  };
}
