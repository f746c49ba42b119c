import { createHash } from 'node:crypto';
import type { Host } from './host.ts';

/**
 * Name a part of the program by what it is made of: the versions of the packages, and, where TypeScript runs as it is, its own source.
 *
 * What it made is kept under this name, so that a changed part makes anew.
 *
 * @param folder of its source, with the folders below: `scripts/read/markdown`
 */
export function sourceVersion(host: Host, folder: string): Promise<string> {
  const known = versions.get(host) ?? new Map<string, Promise<string>>();
  versions.set(host, known);
  const version = known.get(folder) ?? readVersion(host, folder);
  known.set(folder, version);
  return version;
}

const versions = new WeakMap<Host, Map<string, Promise<string>>>();

async function readVersion(host: Host, folder: string): Promise<string> {
  const parts = await Promise.all(['package.json', ...(await pathsBelow(host, folder))].map((path) => host.readOwn(path)));
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

async function pathsBelow(host: Host, folder: string): Promise<readonly string[]> {
  const entries = await host.listOwn(folder);
  const paths = entries.map(({ name, type }) => {
    const path = `${folder}/${name}`;
    return type === 'folder' ? pathsBelow(host, path) : [path];
  });
  return (await Promise.all(paths)).flat();
}
