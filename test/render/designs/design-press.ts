import { join } from 'node:path';
import type { OpenHost } from '../../../scripts/support/host.ts';
import { diskHost } from '../../disk-host.ts';

/** The designs that the tool brings. */
export const DESIGNS = ['classic', 'plain', 'poster'] as const;

/** Open the press of the specimen, a book with one of everything, in a design. */
export function designPress(design: string): OpenHost {
  const disk = diskHost(join(import.meta.dirname, 'specimen'));
  return {
    ...disk,
    read: async (path) => {
      const bytes = await disk.read(path);
      return path === 'tract.yaml' ? Buffer.concat([bytes, Buffer.from(`design: ${design}\n`)]) : bytes;
    },
  };
}
