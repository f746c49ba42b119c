import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Compare a text with the file that holds what it should be. `UPDATE=1` writes the file, for review in the diff. */
export async function matchesGolden(path: string, actual: string): Promise<void> {
  if (process.env.UPDATE) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, actual);
  }
  const expected = await readFile(path, 'utf8').catch(() => '');
  assert.equal(actual, expected, `${path} says otherwise; run with UPDATE=1 to write it anew`);
}
