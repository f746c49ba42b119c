import { createHash } from 'node:crypto';
import type { Host } from '../model/host.ts';

/**
 * Name a reader by what it is made of: the versions of the packages, and, where TypeScript runs as it is, its own source.
 *
 * What a reader made is kept under this name, so that a changed reader reads anew.
 *
 * @param folder of its source: `scripts/read/markdown`
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
  const names = (await host.listOwn(folder)).map(({ name }) => `${folder}/${name}`);
  const parts = await Promise.all(['package.json', ...names].map((path) => host.readOwn(path)));
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
