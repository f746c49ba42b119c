import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { OutsideError } from '../../scripts/model/host.ts';
import { listBelow, readBelow } from '../../scripts/support/press-files.ts';
import { buildPress } from '../build-press.ts';
import { checkPress, printed } from '../check-press.ts';
import { PRESS, pressFolder, put } from '../cli/press-folder.ts';
import { diskHost } from '../disk-host.ts';

const SECRET = 'tell nobody';

/** A press, and beside it, not in it, a file and a folder that no edition may hold. */
async function besideSecrets(t: Parameters<typeof pressFolder>[0]) {
  const outside = await pressFolder(t, {
    'secret/en.md': `---\ntitle: ${SECRET}\n---\n\n${SECRET}\n`,
    'secret/book.yaml': `series: ${SECRET}\n`,
  });
  const root = await pressFolder(t);
  const host = diskHost(root);
  return { root, host, secret: join(outside, 'secret') };
}

/** What leads out, where it stands in the press, and the rule that tells of it. */
const LINKS: readonly (readonly [name: string, from: string, to: string, message: RegExp])[] = [
  ['a text', 'manuscript/bread/de.md', 'en.md', /^manuscript\/bread\/de\.md:1:1 error file:unreadable /],
  ['a folder of chapters', 'manuscript/bread/de', '.', /^manuscript\/bread\/de:1:1 error file:unreadable /],
  ['a chapter', 'manuscript/wine/en/01.md', 'en.md', /^manuscript\/wine\/en\/01\.md:1:1 error file:unreadable /],
  ['a book', 'manuscript/secret', '.', /^manuscript\/secret:1:1 error file:unreadable /],
  ['book.yaml', 'manuscript/salt/book.yaml', 'book.yaml', /^manuscript\/salt\/book\.yaml:1:1 error file:unreadable /],
  ['an image', 'manuscript/beer/images/en.md', 'en.md', /^manuscript\/beer\/en\.md:5:1 error image:outside /],
  ['the folder of images', 'manuscript/beer/images', '.', /^manuscript\/beer\/en\.md:5:1 error image:outside /],
  ['a style sheet', 'templates/classic/html.css', 'en.md', /^templates\/classic\/html\.css:1:1 error file:unreadable /],
  ['a design', 'templates/classic', '.', /^templates\/classic:1:1 error file:unreadable /],
  ['nothing', 'manuscript/bread/de.md', 'gone.md', /^manuscript\/bread\/de\.md:1:1 error file:missing /],
];

for (const [name, from, to, message] of LINKS) {
  test(`a link out of the press for ${name} is told and not followed`, async (t) => {
    const { root, host, secret } = await besideSecrets(t);
    if (from.startsWith('manuscript/beer'))
      await put(root, { 'manuscript/beer/en.md': '---\ntitle: Beer\n---\n\n![A](images/en.md)\n' });
    await mkdir(join(root, from, '..'), { recursive: true });
    await symlink(join(secret, to), join(root, from));
    assert.match(printed(await checkPress(host)).join('\n'), new RegExp(message.source, 'm'));
    const artifacts = await buildPress(host, ['html']);
    for (const { bytes } of artifacts) assert(!new TextDecoder().decode(bytes).includes(SECRET));
    assert.equal(artifacts.length > 0, !from.startsWith('templates'));
  });
}

test('links inside the press are followed', async (t) => {
  const { root, host } = await besideSecrets(t);
  await symlink('en.md', join(root, 'manuscript/bread/en-GB.md'));
  await symlink('bread', join(root, 'manuscript/loaf'));
  const files = (await buildPress(host, ['html'])).map(({ path }) => path);
  assert.deepEqual(
    files.filter((path) => /GB|loaf\/fr/.test(path)),
    ['bread/en-GB/bread.en-GB.html', 'loaf/en-GB/loaf.en-GB.html', 'loaf/fr/loaf.fr.html'],
  );
});

test('no spelling of a path leads out', async (t) => {
  const { root } = await besideSecrets(t);
  for (const path of ['..', '../..', '../../etc/passwd', 'manuscript/../../x', `${'../'.repeat(30)}etc/passwd`]) {
    await assert.rejects(
      readBelow(root, path),
      (error: NodeJS.ErrnoException) => error instanceof OutsideError || error.code === 'ENOENT',
    );
  }
  await assert.rejects(listBelow(root, '..'), OutsideError);
  await writeFile(`${root}-twin`, SECRET);
  t.after(() => import('node:fs/promises').then(({ rm }) => rm(`${root}-twin`)));
  await assert.rejects(readBelow(root, `../${root.split('/').at(-1)}-twin`), OutsideError);
});

test('lists by name, in code point order, without hidden files; a folder that is none is empty', async (t) => {
  const root = await pressFolder(t, { 'é/x': '', B: '', a: '', '.git/x': '', 'Z/y': '' });
  assert.deepEqual(await listBelow(root, '.'), [
    { name: 'B', type: 'file' },
    { name: 'Z', type: 'folder' },
    { name: 'a', type: 'file' },
    { name: 'é', type: 'folder' },
  ]);
  assert.deepEqual([await listBelow(root, 'gone'), await listBelow(root, 'a')], [[], []]);
});

test('a pipe is not waited for', { skip: process.platform === 'win32' && 'there are no named pipes' }, async (t) => {
  const root = await pressFolder(t, PRESS);
  await promisify(execFile)('mkfifo', [join(root, 'manuscript/bread/de.md')]);
  const host = diskHost(root);
  assert.match(printed(await checkPress(host)).join('\n'), /de\.md:1:1 error file:unreadable/);
});

test('a package gives its own files and no others', async () => {
  const host = diskHost('/');
  assert((await host.readPackage('@expo-google-fonts/eb-garamond/package.json'))?.bytes.length);
  assert.equal(await host.readPackage('@expo-google-fonts/eb-garamond/../../../package.json'), undefined);
  assert.equal(await host.readPackage('@nobody/nothing/x.ttf'), undefined);
});
