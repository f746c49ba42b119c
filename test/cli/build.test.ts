import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { findBrowser } from '../../scripts/support/browser/find-browser.ts';
import { PRESS, pressFolder, put, tract } from './press-folder.ts';
import { treeOf } from './tree.ts';

const BREAD = '---\ntitle: Bread\n---\n\nBroken[^none].\n';

const WITH_PDF = { ...PRESS, 'tract.yaml': 'name: Press\n' };

const NO_BROWSER = await findBrowser().then(
  () => false as const,
  () => 'there is no browser here',
);

function manifestOf(dist: string) {
  return readFile(join(dist, 'manifest.json'), 'utf8').then(
    (text) => JSON.parse(text).files as { path: string; bytes: number }[],
  );
}

describe('build', { concurrency: 2 }, () => {
  test('puts editions, manifest and checksums into dist', async (t) => {
    const root = await pressFolder(t);
    const { code, stdout } = await tract(['build', '--json', '--root', root]);
    assert.equal(code, 0);
    const { artifacts, diagnostics } = JSON.parse(stdout);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(Object.keys(artifacts[0]).sort(), ['book', 'bytes', 'format', 'lang', 'mediaType', 'path', 'sha256']);
    const tree = await treeOf(join(root, 'dist'));
    const { SHA256SUMS: sums, 'manifest.json': manifest, ...files } = tree;
    assert(sums && manifest);
    assert.deepEqual(
      artifacts.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]),
      Object.entries(files),
    );
    assert.deepEqual(
      (await manifestOf(join(root, 'dist'))).map(({ path }) => path),
      Object.keys(files),
    );
    assert(Object.keys(files).includes('bread/fr/bread.fr.epub') && Object.keys(files).includes('salt/en/salt.en.html'));
    await promisify(execFile)('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(root, 'dist') });
  });

  test('gives the same bytes again, elsewhere, in another zone and language, and for another user', async (t) => {
    const [one, two] = [await pressFolder(t), await pressFolder(t)];
    assert.equal((await tract(['build', '--root', one])).code, 0);
    const first = await treeOf(join(one, 'dist'));
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };
    const before = process.umask(0o077);
    const again = tract(['build', '--no-cache', '--jobs', '1', '--root', two], { env });
    process.umask(before);
    assert.equal((await again).code, 0);
    assert.deepEqual(await treeOf(join(two, 'dist')), first);
    assert.equal((await tract(['build', '--out', join(two, 'elsewhere'), '--root', one])).code, 0);
    assert.deepEqual(await treeOf(join(two, 'elsewhere')), first);
  });

  test('gives the same PDF again', { skip: NO_BROWSER }, async (t) => {
    const [one, two] = [await pressFolder(t, WITH_PDF), await pressFolder(t, WITH_PDF)];
    const args = ['build', 'bread', '--lang', 'fr', '--format', 'pdf', '--root'];
    assert.equal((await tract([...args, one])).code, 0);
    const first = await treeOf(join(one, 'dist'));
    assert(Object.keys(first).includes('bread/fr/bread.fr.pdf'));
    assert.equal((await tract([...args, two], { env: { TZ: 'Pacific/Kiritimati', LANG: 'fr_FR.UTF-8' } })).code, 0);
    assert.deepEqual(await treeOf(join(two, 'dist')), first);
  });

  test('a broken text stops neither the other language nor the other book, and leaves its last good edition', async (t) => {
    const root = await pressFolder(t);
    const dist = join(root, 'dist');
    assert.equal((await tract(['build', '--format', 'html', '--root', root])).code, 0);
    const good = await readFile(join(dist, 'bread/en/bread.en.html'), 'utf8');
    for (const broken of [BREAD, '---\ntitel: Bread\n---\n\nUnread.\n', Buffer.from('\xe9', 'latin1')]) {
      await put(root, {
        'manuscript/bread/en.md': broken,
        'manuscript/bread/fr.md': `---\ntitle: Le pain\n---\n\nNouveau ${broken.length}.\n`,
      });
      const ran = await tract(['build', '--format', 'html', '--root', root]);
      assert.equal(ran.code, 1);
      assert.match(ran.stderr, /^manuscript\/bread\/en\.md:\d+:\d+ error /m);
      assert.equal(await readFile(join(dist, 'bread/en/bread.en.html'), 'utf8'), good);
      assert.match(await readFile(join(dist, 'bread/fr/bread.fr.html'), 'utf8'), new RegExp(`Nouveau ${broken.length}`));
      assert((await manifestOf(dist)).some(({ path }) => path === 'bread/en/bread.en.html'));
      await promisify(execFile)('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dist });
    }
    const only = await tract(['build', '--lang', 'en', '--format', 'html', 'bread', '--root', root]);
    assert.equal(only.code, 1, only.stderr);
    await put(root, { 'manuscript/bread/book.yaml': 'id: loaf\ndate: never\n' });
    assert.equal((await tract(['build', '--root', root])).code, 1);
    assert.equal(await readFile(join(dist, 'bread/en/bread.en.html'), 'utf8'), good);
  });

  test('what the press no longer makes is taken away by a whole build without errors, and nothing else', async (t) => {
    const root = await pressFolder(t);
    const dist = join(root, 'dist');
    await tract(['build', '--format', 'html', '--root', root]);
    await writeFile(join(dist, 'notes.txt'), 'mine');
    await rm(join(root, 'manuscript/bread/fr.md'));
    await rm(join(root, 'manuscript/salt'), { recursive: true });
    await put(root, { 'tract.yaml': 'name: Press\nformats: [html]\n' });
    await tract(['build', 'bread', '--root', root]);
    assert.equal((await manifestOf(dist)).length, 3);
    await tract(['build', '--root', root]);
    const { SHA256SUMS: _, 'manifest.json': __, ...files } = await treeOf(dist);
    assert.deepEqual(Object.keys(files), ['bread/en/bread.en.html', 'notes.txt']);
  });

  test('a manifest from elsewhere removes nothing outside dist', async (t) => {
    const root = await pressFolder(t);
    const files = ['../tract.yaml', '/etc/hostname', 'a/../../tract.yaml'].map((path) => ({
      path,
      book: 'x',
      lang: 'x',
      format: 'html',
    }));
    await put(root, { 'dist/manifest.json': JSON.stringify({ files }) });
    assert.equal((await tract(['build', '--format', 'html', '--root', root])).code, 0);
    assert.equal(await readFile(join(root, 'tract.yaml'), 'utf8'), PRESS['tract.yaml']);
    await put(root, { 'dist/manifest.json': '{"files": [nul' });
    assert.equal((await tract(['build', '--root', root])).code, 0);
  });

  test('--lang takes the more exact too', async (t) => {
    const root = await pressFolder(t, {
      ...PRESS,
      'manuscript/bread/fr.md': '---\ntitle: Le pain\nlang: fr-CA\n---\n\nFroids.\n',
    });
    const ran = await tract(['build', '--lang', 'fr', '--format', 'html', '--json', '--root', root]);
    assert.deepEqual(
      JSON.parse(ran.stdout).artifacts.map(({ path }: { path: string }) => path),
      ['bread/fr-CA/bread.fr-CA.html'],
    );
  });

  test('a file where a folder is needed, and a folder where a file is', async (t) => {
    const root = await pressFolder(t);
    await writeFile(join(root, 'out'), '');
    await mkdir(join(root, 'dist/bread/en/bread.en.html'), { recursive: true });
    for (const args of [['--out', 'out'], ['--out', 'out/deeper'], []]) {
      const ran = await tract(['build', '--format', 'html', ...args, '--root', root]);
      assert.equal(ran.code, 2, ran.stderr);
      assert.match(ran.stderr, /could not be written.*(?:A file stands|A folder stands)/);
      assert.doesNotMatch(ran.stderr, /mistake in Tract/);
    }
    assert((await manifestOf(join(root, 'dist'))).some(({ path }) => path === 'salt/en/salt.en.html'));
  });

  test('a folder that may not be written', { skip: process.getuid?.() === 0 && 'root may write everywhere' }, async (t) => {
    const root = await pressFolder(t);
    await mkdir(join(root, 'dist'));
    await chmod(join(root, 'dist'), 0o500);
    const ran = await tract(['build', '--format', 'html', '--root', root]);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /You may not write there/);
  });

  test('interrupted, it leaves nothing half written', async (t) => {
    const chapters = Array.from({ length: 20 }, (_, index) => [
      `manuscript/book-${index}/en.md`,
      `---\ntitle: Book ${index}\n---\n\n${'Words and words. '.repeat(2000)}\n`,
    ]);
    const root = await pressFolder(t, {
      'tract.yaml': 'name: Press\nformats: [html, epub]\n',
      ...Object.fromEntries(chapters),
    });
    let sent = false;
    const ran = await tract(['build', '--jobs', '2', '--root', root], {
      watch: (stderr, kill) => {
        // After the first file is in place, and long before the last.
        if (!sent && stderr.includes('kB)')) kill('SIGINT');
        sent ||= stderr.includes('kB)');
      },
    });
    assert.equal(ran.code, 130, ran.stderr);
    const paths = Object.keys(await treeOf(join(root, 'dist')));
    assert(paths.length > 0 && paths.length < 20 * 3);
    assert.deepEqual(
      paths.filter((path) => path.includes('.part')),
      [],
    );
    await promisify(execFile)('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: join(root, 'dist') });
  });
});
