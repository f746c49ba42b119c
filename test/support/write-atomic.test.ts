import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SurroundingsError } from '../../scripts/model/host.ts';
import { createCache } from '../../scripts/support/cache.ts';
import { open, writeAtomic } from '../../scripts/support/write-atomic.ts';
import { pressFolder } from '../cli/press-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('writes into folders that it makes, over what is there, and leaves nothing beside', async (t) => {
  const folder = await pressFolder(t, {});
  await Promise.all(['a', 'b', 'c'].map((text) => writeAtomic(join(folder, 'x/y'), bytes(text))));
  assert.match(await readFile(join(folder, 'x/y'), 'utf8'), /^[abc]$/);
  assert.deepEqual(await readdir(join(folder, 'x')), ['y']);
  assert.equal(open.size, 0);
});

test('tells what stands in the way, and how to mend it', async (t) => {
  const folder = await pressFolder(t, { file: '' });
  await mkdir(join(folder, 'folder/full'), { recursive: true });
  for (const path of ['file/x', 'file/x/y', 'folder', 'folder/full']) {
    await assert.rejects(
      writeAtomic(join(folder, path), bytes('x')),
      (error) => error instanceof SurroundingsError && Boolean(error.remedy),
      path,
    );
  }
  assert.deepEqual((await readdir(folder)).sort(), ['file', 'folder']);
});

test('the cache makes a thing once, and anew when its file is damaged', async (t) => {
  const folder = await pressFolder(t, {});
  let made = 0;
  const make = async () => bytes(`thing ${++made}`);
  const text = async (cache: ReturnType<typeof createCache>, key = 'key') => new TextDecoder().decode(await cache(key, make));
  const cache = createCache(folder);
  assert.deepEqual(await Promise.all([text(cache), text(cache)]), ['thing 1', 'thing 1']);
  assert.equal(await text(createCache(folder)), 'thing 1');
  assert.equal(await text(createCache(folder), 'another key'), 'thing 2');
  assert.equal(await text(createCache(undefined)), 'thing 3');
  for (const name of await readdir(join(folder, 'made'))) await writeFile(join(folder, 'made', name), 'damaged');
  assert.equal(await text(createCache(folder)), 'thing 4');
});
