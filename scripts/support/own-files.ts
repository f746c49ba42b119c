import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWN_ROOT } from './host.ts';

/** The files of the tool alone, for what is asked before a press is known. */
export const ownFiles = {
  readOwn: (path: string): Promise<Uint8Array> => readFile(join(OWN_ROOT, path)),
  read: async (path: string): Promise<Uint8Array> => {
    throw new Error(`${path} was asked for before a press was opened`);
  },
};
