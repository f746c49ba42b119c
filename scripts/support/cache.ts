import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeAtomic } from './write-atomic.ts';

/** Find the folder for what can be made again: `$XDG_CACHE_HOME/tract`, or the platform's usual place. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'tract');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'tract', 'cache');
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches', 'tract') : join(homedir(), '.cache', 'tract');
}

/**
 * Keep what is dear to make (font subsets, covers) between runs, by the hash of its key.
 *
 * Each entry begins with the SHA-256 of its bytes: a damaged or foreign file is made anew, never used. A cache that can not be written
 * costs time, not the build.
 *
 * @param folder where to keep it; nothing is kept on disk when left out (`--no-cache`)
 */
export function createCache(folder: string | undefined) {
  const held = new Map<string, Promise<Uint8Array>>();
  return (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const name = sha256(key);
    const known = held.get(name);
    if (known) return known;
    const made = folder ? fromDisk(join(folder, 'made'), name, make) : make();
    held.set(name, made);
    // What is on disk need not stay in memory: it is held while it is made, so that two who ask at once wait for one.
    if (folder)
      made.then(
        () => held.delete(name),
        () => held.delete(name),
      );
    return made;
  };
}

async function fromDisk(folder: string, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const path = join(folder, name);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) {
    const bytes = kept.subarray(64);
    if (kept.subarray(0, 64).toString('latin1') === sha256(bytes)) return bytes;
  }
  const bytes = await make();
  await writeAtomic(path, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes])).catch(() => undefined);
  await forgetOld(folder).catch(() => undefined);
  return bytes;
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** Drop what was made more than a month ago, once a process: every change of a text leaves a tree that nobody asks for again. */
async function forgetOld(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const limit = Date.now() - MONTH_MS;
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < limit) await rm(join(folder, name), { force: true });
  }
}

const swept = new Set<string>();

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
