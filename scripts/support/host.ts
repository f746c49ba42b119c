import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../model/host.ts';
import { cacheFolder, createCache } from './cache.ts';
import { listBelow, readBelow } from './press-files.ts';

/** The folder of the tool itself, with its `templates/` and `locales/`. */
export const OWN_ROOT = join(import.meta.dirname, '..', '..');

export interface HostOptions {
  /** The press root. */
  readonly root: string;
  readonly signal: AbortSignal;
  /** Whether to keep what is dear to make between runs. */
  readonly cache: boolean;
}

/** Make the host that works on the disk and with a real browser. `close` ends the browser, if one was started. */
export function createHost({ root, signal, cache }: HostOptions): Host & { close(): Promise<void> } {
  let printer: Promise<{ print: Host['print']; close(): Promise<void> }> | undefined;
  const startPrinter = async () => {
    const { createPrinter } = await import('./browser/print.ts');
    return createPrinter({ signal });
  };
  return {
    signal,
    read: (path) => readBelow(root, path),
    list: (path) => listBelow(root, path),
    locate: (path) => join(root, path),
    readOwn: (path) => readFile(join(OWN_ROOT, path)),
    listOwn: (path) => listBelow(OWN_ROOT, path),
    locateOwn: (path) => join(OWN_ROOT, path),
    remember: createCache(cache ? cacheFolder() : undefined),
    readPackage,
    async print(job) {
      printer ??= startPrinter();
      return (await printer).print(job);
    },
    async close() {
      await (await printer?.catch(() => undefined))?.close();
    },
  };
}

async function readPackage(specifier: string): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve(specifier);
  } catch {
    return undefined;
  }
  return { path, bytes: await readFile(path) };
}
