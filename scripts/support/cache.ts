import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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
    const known = held.get(name) ?? fromDisk(folder && join(folder, 'made', name), make);
    held.set(name, known);
    return known;
  };
}

async function fromDisk(path: string | undefined, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!path) return make();
  const kept = await readFile(path).catch(() => undefined);
  if (kept) {
    const bytes = kept.subarray(64);
    if (kept.subarray(0, 64).toString('latin1') === sha256(bytes)) return bytes;
  }
  const bytes = await make();
  await writeAtomic(path, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes])).catch(() => undefined);
  return bytes;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
