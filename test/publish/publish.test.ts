import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Artifact } from '../../scripts/model/artifact.ts';
import type { Output } from '../../scripts/model/host.ts';
import { createPublisher } from '../../scripts/publish/index.ts';

function artifact(path: string, text: string): Artifact {
  return {
    path,
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/html',
    lang: 'en',
    format: 'html',
    book: 'x',
    madeFrom: 'y',
  };
}

function memoryOutput() {
  const files = new Map<string, string>();
  const written: string[] = [];
  const output: Output = {
    async read(path) {
      const text = files.get(path);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    async write(path, bytes) {
      files.set(path, new TextDecoder().decode(bytes));
      written.push(path);
    },
    async remove(path) {
      files.delete(path);
    },
  };
  return { files, written, output };
}

async function publish(output: Output, artifacts: readonly Artifact[], stale: readonly string[] = []): Promise<void> {
  const publisher = createPublisher(output);
  for (const one of artifacts) await publisher.put(one);
  await publisher.finish(({ path }) => stale.includes(path));
}

const listed = (files: ReadonlyMap<string, string>) =>
  (JSON.parse(files.get('manifest.json') as string).files as { path: string }[]).map(({ path }) => path);

test('the manifest and the checksums tell of every file, in order of path', async () => {
  const { files, output } = memoryOutput();
  await publish(output, [artifact('b', 'two'), artifact('a', 'one')]);
  const sha256 = createHash('sha256').update('one').digest('hex');
  assert.deepEqual(JSON.parse(files.get('manifest.json') as string).files[0], {
    path: 'a',
    bytes: 3,
    sha256,
    mediaType: 'text/html',
    lang: 'en',
    format: 'html',
    book: 'x',
    madeFrom: 'y',
  });
  assert.deepEqual(listed(files), ['a', 'b']);
  assert(files.get('SHA256SUMS')?.startsWith(`${sha256}  a\n`));
});

test('a part of a build leaves the rest in the list, but for what is gone from the disk', async () => {
  const { files, output } = memoryOutput();
  await publish(output, [artifact('a', 'one'), artifact('b', 'two'), artifact('c', 'three')]);
  files.delete('c');
  await publish(output, [artifact('b', 'new')]);
  assert.deepEqual(listed(files), ['a', 'b']);
  assert.equal(files.get('b'), 'new');
});

test('the same bytes are not written again', async () => {
  const { written, output } = memoryOutput();
  await publish(output, [artifact('a', 'one')]);
  await publish(output, [artifact('a', 'one')]);
  assert.deepEqual(
    written.filter((path) => path === 'a'),
    ['a'],
  );
});

test('only what a manifest names, below dist, is taken away', async () => {
  const { files, output } = memoryOutput();
  await publish(output, [artifact('a', 'one'), artifact('b', 'two')]);
  for (const path of ['../c', '/c', 'a/../../c', 'C:\\c', '..\\c', 'mine']) files.set(path, 'kept');
  const manifest = JSON.parse(files.get('manifest.json') as string);
  const foreign = ['../c', '/c', 'a/../../c', 'C:\\c', '..\\c', 5, null].map((path) => ({ ...manifest.files[0], path }));
  files.set('manifest.json', JSON.stringify({ files: [...manifest.files, ...foreign, 'x', null] }));
  await publish(output, [artifact('a', 'one')], ['b', '../c', '/c', 'a/../../c', 'C:\\c', '..\\c']);
  assert.deepEqual(listed(files), ['a']);
  assert.deepEqual([...files.values()].filter((text) => text === 'kept').length, 6);
  assert(!files.has('b'));
});

test('a damaged manifest counts as none', async () => {
  for (const text of ['', '{', '[]', 'null', '{"files": {}}', '\ufffd']) {
    const { files, output } = memoryOutput();
    files.set('manifest.json', text);
    await publish(output, [artifact('a', 'one')]);
    assert.deepEqual(listed(files), ['a']);
  }
});
