import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Find the press: the nearest folder upward that holds `tract.yaml`. */
export async function findRoot(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = await access(join(folder, 'tract.yaml')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
