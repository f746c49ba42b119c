import { posix } from 'node:path';
import { type Entry, type Host, OutsideError } from '../scripts/model/host.ts';
import { OWN_ROOT } from '../scripts/support/host.ts';
import { diskHost } from './disk-host.ts';

/** A file of a press: its text or bytes, or the fault that reading it meets. */
export type Content = string | Uint8Array | Error;

/** Make the twin of the host whose press is in memory. The tool's own files come from the disk; there is no browser and no cache. */
export function memoryHost(files: Readonly<Record<string, Content>>): Host {
  return {
    ...diskHost(OWN_ROOT),
    async read(path) {
      const content = files[inside(path)];
      if (content instanceof Error) throw content;
      if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async list(path) {
      const start = `${inside(path)}/`;
      const entries = new Map<string, Entry['type']>();
      for (const file of Object.keys(files)) {
        const [name = '', ...rest] = file.startsWith(start) ? file.slice(start.length).split('/') : [];
        if (name !== '') entries.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...entries].map(([name, type]) => ({ name, type })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    locate: (path) => path,
    print: () => Promise.reject(new Error('there is no browser in memory')),
    layOut: () => Promise.reject(new Error('there is no browser in memory')),
    browser: async () => undefined,
  };
}

function inside(path: string): string {
  const plain = posix.normalize(path);
  if (plain === '..' || plain.startsWith('../') || plain.startsWith('/')) throw new OutsideError(path);
  return plain;
}
