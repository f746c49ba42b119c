import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from '../model/host.ts';
import type { Printer } from './browser/print.ts';
import { cacheFolder, createCache } from './cache.ts';
import { listBelow, readBelow, rewriteBelow } from './press-files.ts';

/** The folder of the tool itself, with its `templates/` and `locales/`. */
export const OWN_ROOT = join(import.meta.dirname, '..', '..');

export interface HostOptions {
  /** The press root. */
  readonly root: string;
  readonly signal: AbortSignal;
  /** Whether to keep what is dear to make between runs. */
  readonly cache: boolean;
}

/** The host of a running command. */
export interface OpenHost extends Host {
  /** Write a file of the press anew. Stages can not: they only look. */
  rewrite(path: string, bytes: Uint8Array): Promise<void>;
  /** Start the browser now, while texts are still being read: its start is most of a small job. */
  expectPrint(): void;
  /** End the browser, if one was started. */
  close(): Promise<void>;
}

/** Make the host that works on the disk and with a real browser. */
export function createHost({ root, signal, cache }: HostOptions): OpenHost {
  let loading: Promise<Printer> | undefined;
  const printer = () => {
    loading ??= import('./browser/print.ts').then(({ createPrinter }) => createPrinter({ signal }));
    return loading;
  };
  return {
    signal,
    read: (path) => readBelow(root, path),
    list: (path) => listBelow(root, path),
    rewrite: (path, bytes) => rewriteBelow(root, path, bytes),
    locate: (path) => join(root, path),
    readOwn: (path) => readFile(join(OWN_ROOT, path)),
    listOwn: (path) => listBelow(OWN_ROOT, path),
    locateOwn: (path) => join(OWN_ROOT, path),
    remember: createCache(cache ? cacheFolder() : undefined),
    readPackage,
    expectPrint: () => void printer().then((one) => one.start()),
    print: async (job) => (await printer()).print(job),
    layOut: async (job) => (await printer()).layOut(job),
    browser: async () => (await import('./browser/browser-identity.ts')).browserIdentity(),
    close: async () => (await loading)?.close(),
  };
}

async function readPackage(specifier: string): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  // `@scope/name/../..` would lead out of the package.
  if (specifier.split(/[\\/]/).some((part) => part === '..' || part === '.')) return undefined;
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve(specifier);
  } catch {
    return undefined;
  }
  return { path, bytes: await readFile(path) };
}
