import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PRESS, pressFolder, tract } from './press-folder.ts';

const TEXT = `---
title: Bread
---

The bakers of Zagorodny struck, and in Zagorodny nobody ate.
By noon all of Zagorodny knew. Then Zagordony slept.
`;
const FILES = {
  ...PRESS,
  'manuscript/bread/en.md': TEXT,
  'manuscript/salt/en.md': '---\ntitle: Salt\n---\n\nAll salt of Zagorodni is grey. Of ZAGORODNY they were silent.\n',
};

describe('check --discover', { concurrency: 2 }, () => {
  test('tells people what may be one name', async (t) => {
    const root = await pressFolder(t, FILES);
    const { code, stdout, stderr } = await tract(['check', '--discover', '--root', root]);
    assert.equal(
      stdout,
      `Zagorodny (en; letter case differs, letters are swapped, written as other transliterations do)
   3  Zagorodny  manuscript/bread/en.md:5:15, manuscript/bread/en.md:5:40, manuscript/bread/en.md:6:16
   1  Zagordony  manuscript/bread/en.md:6:37
   1  Zagorodni  manuscript/salt/en.md:5:13
   1  ZAGORODNY  manuscript/salt/en.md:5:35

1 name seems to be spelt in more than one way.
`,
    );
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('tells machines everything, and people in French', async (t) => {
    const root = await pressFolder(t, FILES);
    const { code, stdout } = await tract(['check', '--discover', '--report', 'json', '--root', root]);
    const { clusters } = JSON.parse(stdout);
    assert.equal(clusters.length, 1);
    const [{ preferred, language, evidence, forms }] = clusters;
    assert.deepEqual([preferred, language, evidence], ['Zagorodny', 'en', ['case', 'swap', 'transliteration']]);
    assert.deepEqual(forms[1], {
      form: 'Zagordony',
      count: 1,
      places: [{ path: 'manuscript/bread/en.md', line: 6, column: 37 }],
    });
    assert.equal(code, 0);
    const french = await tract(['check', '--discover', '--root', root], { env: { LANG: 'fr_FR.UTF-8' } });
    assert.match(french.stdout, /^Zagorodny \(en; la casse diffère, /);
    assert.match(french.stdout, /\n1 nom semble écrit de plusieurs façons\.\n$/);
  });

  test('writes entries that the next check knows, and never over a file', async (t) => {
    const root = await pressFolder(t, FILES);
    const out = ['check', '--discover', '--root', root, '--out', 'locales/glossary/found.yaml'];
    const first = await tract(out);
    assert.equal(first.code, 0);
    assert.match(first.stderr, /^Entries for a glossary were written to /);
    const written = await readFile(join(root, 'locales/glossary/found.yaml'), 'utf8');
    assert.match(
      written,
      /- id: zagorodny\n {4}type: p\w+\n {4}locales:\n {6}en:\n {8}preferred: Zagorodny\n {8}forbidden:\n {10}- Zagordony\n {10}- Zagorodni\n$/,
    );
    assert.match((await tract(['check', '--discover', '--root', root])).stdout, /^No name seems/);
    const again = await tract(out);
    assert.deepEqual([again.code, again.stdout], [2, '']);
    assert.match(again.stderr, /is there already/);
    assert.equal(await readFile(join(root, 'locales/glossary/found.yaml'), 'utf8'), written);
  });

  test('refuses options that do not go together', async (t) => {
    const root = await pressFolder(t, FILES);
    for (const options of [
      ['--out', 'x.yaml'],
      ['--discover', '--fix'],
      ['--discover', '--report', 'sarif'],
    ])
      assert.equal((await tract(['check', '--root', root, ...options])).code, 2, options.join(' '));
  });
});
