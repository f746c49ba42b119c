import assert from 'node:assert/strict';
import { chmod, lstat, readFile, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { pressFolder, tract } from './press-folder.ts';
import { treeOf } from './tree.ts';

const GLOSSARY = `schema: 1
entries:
  - id: smirnova
    type: person
    locales:
      en: {preferred: Smirnova, forbidden: [Smirnowa]}
      fr: {preferred: Smirnova, forbidden: [Smirnowa]}
`;

const TEXT = 'manuscript/bread/en.md';

function press(t: TestContext, text: string | Uint8Array, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return pressFolder(t, { 'tract.yaml': 'name: Press\n', 'locales/glossary/persons.yaml': GLOSSARY, [TEXT]: text, ...files });
}

function withTitle(text: string): string {
  return `---\ntitle: Bread\n---\n\n${text}\n`;
}

describe('check --fix', { concurrency: 2 }, () => {
  test('mends what is safe, and no byte beside it', async (t) => {
    const [one, two] = ['\uFEFF# Salt\r\n\r\n', ' left.\u0001\r\n\r\nThen a\rb.\r\n'];
    const root = await press(t, withTitle('# One'), {
      'manuscript/salt/en/1.md': withTitle('# One'),
      'manuscript/salt/en/2.md': `${one}Smirnowa${two}`,
    });
    const before = await treeOf(root);
    const { code, stdout } = await tract(['check', '--fix', '--root', root]);
    assert.equal(code, 0);
    assert.equal(await readFile(join(root, 'manuscript/salt/en/2.md'), 'utf8'), `${one}Smirnova${two}`);
    const [first, second, third] = stdout.split('\n');
    assert.equal(first, 'manuscript/salt/en/2.md:3:1 names:forbidden-form: Smirnowa → Smirnova');
    assert.equal(second, '1 place was mended.');
    assert.match(third as string, /^manuscript\/salt\/en\/2\.md:3:15 warning file:control-character/);
    const after = await treeOf(root);
    assert.deepEqual({ ...after, 'manuscript/salt/en/2.md': '' }, { ...before, 'manuscript/salt/en/2.md': '' });
    const again = await tract(['check', '--fix', '--root', root]);
    assert.match(again.stdout, /^0 places were mended\.$/m);
    assert.deepEqual(await treeOf(root), after);
  });

  test('what is quoted, marked, code or an address keeps its spelling', async (t) => {
    const kept = [
      '> Smirnowa said so.',
      'He wrote “Smirnowa is gone”.',
      ':sic[Smirnowa], :name[Smirnowa]{#smirnova} and `Smirnowa`.',
      '[Here](https://example.org/Smirnowa "Smirnowa"), https://example.org/Smirnowa, <https://example.org/Smirnowa>.',
      '```\nSmirnowa\n```',
      '<!-- tract-ignore names:forbidden-form: as in the leaflet -->\n\nSmirnowa of the leaflet.',
      'Ne**Smirn**owa and Smirn*owa*.',
      '<!-- Smirnowa -->',
    ];
    const root = await press(t, withTitle(kept.join('\n\n')));
    const before = await treeOf(root);
    await tract(['check', '--fix', '--root', root]);
    assert.deepEqual(await treeOf(root), before);
  });

  test('what remains decides the exit code and fills the report; what was mended is beside it', async (t) => {
    const root = await press(t, withTitle('Smirnowa came[^1].\n\nAnd <b>Smirnowa</b> left.'));
    const { code, stdout, stderr } = await tract(['check', '--fix', '--report', 'json', '--root', root]);
    const { diagnostics, fixed } = JSON.parse(stdout);
    assert.equal(code, 1);
    assert.deepEqual(
      diagnostics.map(({ rule }: { rule: string }) => rule),
      ['note:undefined', 'html:dropped', 'html:dropped'],
    );
    assert.deepEqual(fixed, [
      { path: TEXT, line: 5, column: 1, rule: 'names:forbidden-form', actual: 'Smirnowa', replacement: 'Smirnova' },
      { path: TEXT, line: 7, column: 8, rule: 'names:forbidden-form', actual: 'Smirnowa', replacement: 'Smirnova' },
    ]);
    assert.match(stderr, /^2 places were mended\.$/m);
    const plain = JSON.parse((await tract(['check', '--json', '--root', root])).stdout);
    assert.deepEqual(Object.keys(plain), ['diagnostics']);
  });

  test('a check without it says how many could be mended, and writes nothing', async (t) => {
    const root = await press(t, withTitle('Smirnowa came.'));
    const before = await treeOf(root);
    const { stdout } = await tract(['check', '--root', root]);
    assert.match(stdout, /^1 of them can be mended by “tract check --fix”\.$/m);
    const french = await tract(['check', '--root', root], { env: { LANG: 'fr_FR.UTF-8' } });
    assert.match(french.stdout, /^1 d’entre eux peut être corrigé par «\u202ftract check --fix\u202f»\.$/m);
    assert.deepEqual(await treeOf(root), before);
  });

  test('in French', async (t) => {
    const root = await press(t, withTitle('Smirnowa [Smirnowa].\n\n[Smirnowa]: https://example.org'));
    const { stdout } = await tract(['check', '--fix', '--root', root], { env: { LANG: 'fr_FR.UTF-8' } });
    assert.match(stdout, /^manuscript\/bread\/en\.md:5:1 names:forbidden-form: Smirnowa → Smirnova$/m);
    assert.match(
      stdout,
      /^manuscript\/bread\/en\.md:5:11 names:forbidden-form: non corrigé\u00a0: le balisage autour changerait\.$/m,
    );
    assert.match(stdout, /^1 endroit a été corrigé\.$/m);
    assert.equal(
      await readFile(join(root, TEXT), 'utf8'),
      withTitle('Smirnova [Smirnowa].\n\n[Smirnowa]: https://example.org'),
    );
  });

  test('only the books that are named', async (t) => {
    const root = await press(t, withTitle('Smirnowa came.'), { 'manuscript/salt/en.md': withTitle('Smirnowa came.') });
    await tract(['check', 'salt', '--fix', '--root', root]);
    assert.equal(await readFile(join(root, TEXT), 'utf8'), withTitle('Smirnowa came.'));
    assert.equal(await readFile(join(root, 'manuscript/salt/en.md'), 'utf8'), withTitle('Smirnova came.'));
  });

  test('permissions stay, a link inside the press stays a link, and one that leads out is not followed', async (t) => {
    const root = await press(t, withTitle('Smirnowa came.'), { 'manuscript/salt/en.md': withTitle('Smirnowa left.') });
    const outside = await pressFolder(t, { 'en.md': withTitle('Smirnowa is elsewhere.') });
    await chmod(join(root, TEXT), 0o640);
    await rename(join(root, TEXT), join(root, 'text.md'));
    await symlink(join('..', '..', 'text.md'), join(root, TEXT));
    await symlink(join(outside, 'en.md'), join(root, 'manuscript/bread/fr.md'));
    const { code } = await tract(['check', '--fix', '--root', root]);
    assert.equal(code, 1);
    assert((await lstat(join(root, TEXT))).isSymbolicLink());
    assert.equal((await stat(join(root, 'text.md'))).mode & 0o777, 0o640);
    assert.equal(await readFile(join(root, 'text.md'), 'utf8'), withTitle('Smirnova came.'));
    assert.equal(await readFile(join(outside, 'en.md'), 'utf8'), withTitle('Smirnowa is elsewhere.'));
  });

  test('a file that is protected is left, and told of', {
    skip: process.getuid?.() === 0 && 'root may write everywhere',
  }, async (t) => {
    const root = await press(t, withTitle('Smirnowa came.'));
    await chmod(join(root, TEXT), 0o440);
    const { code, stderr } = await tract(['check', '--fix', '--root', root]);
    assert.equal(code, 2);
    assert.match(stderr, /manuscript\/bread\/en\.md could not be written \(EACCES\)\. Change its permissions\./);
    assert.equal(await readFile(join(root, TEXT), 'utf8'), withTitle('Smirnowa came.'));
  });
});
