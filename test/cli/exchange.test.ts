import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pressFolder, put, tract } from './press-folder.ts';

const NAMES = `schema: 1
entries:
  # The first.
  - id: lenin
    type: person
    locales:
      en: {preferred: Lenin}
      fr: {preferred: Lénine}
  - id: tula
    type: place
    locales:
      en: {preferred: Tula}
`;

const PRESS = {
  'tract.yaml': 'name: Press\n',
  'manuscript/strike/en.md': '---\ntitle: Strike\n---\n\nLenin came.\n',
  'locales/glossary/names.yaml': NAMES,
};

const HEAD = 'id,type,language,status,form,detail';

test('export writes the glossary, or what a book names of it, in some languages or all', async (t) => {
  const root = await pressFolder(t, PRESS);
  const all = await tract(['export', '--to', 'csv'], { cwd: root });
  const rows = [HEAD, 'lenin,person,en,preferred,Lenin,', 'lenin,person,fr,preferred,Lénine,', 'tula,place,en,preferred,Tula,'];
  assert.deepEqual(all, { code: 0, stdout: `\uFEFF${rows.join('\r\n')}\r\n`, stderr: '' });
  const some = await tract(['export', 'strike', '--to', 'csv', '--lang', 'fr', '--out', 'x/terms.csv'], { cwd: root });
  assert.deepEqual(some, { code: 0, stdout: '', stderr: '1 term written to x/terms.csv.\n' });
  assert.equal(await readFile(join(root, 'x/terms.csv'), 'utf8'), `\uFEFF${HEAD}\r\nlenin,person,fr,preferred,Lénine,\r\n`);
  const tbx = await tract(['export', '--to', 'tbx', '--out', 'terms.tbx', '--json'], { cwd: root });
  assert.deepEqual(JSON.parse(tbx.stdout), { path: 'terms.tbx', terms: ['lenin', 'tula'] });
  assert.match(await readFile(join(root, 'terms.tbx'), 'utf8'), /<title>Press<\/title>[\s\S]*<term>Lénine<\/term>/);
  const wrong = await tract(['export', '--to', 'odt'], { cwd: root });
  assert.deepEqual([wrong.code, wrong.stderr], [2, '--to wants po, xliff, tmx, tbx, and csv, not “odt”.\n']);
  assert.equal((await tract(['export', 'nothing', '--to', 'csv'], { cwd: root })).code, 2);
});

test('what went out comes in again and changes nothing; a change is written where it belongs', async (t) => {
  const root = await pressFolder(t, PRESS);
  for (const form of ['csv', 'tbx']) {
    await tract(['export', '--to', form, '--out', `terms.${form}`], { cwd: root });
    const same = await tract(['import', `terms.${form}`, '--json'], { cwd: root });
    assert.deepEqual([same.code, JSON.parse(same.stdout)], [0, { changed: [], added: [], files: [] }]);
  }
  const rows = ['tula,,fr,preferred,Toula,', 'marx,person,en,preferred,Marx,'];
  await put(root, { 'new.csv': `${HEAD}\n${rows.join('\n')}\n` });
  const changed = await tract(['import', 'new.csv'], { cwd: root });
  assert.deepEqual([changed.code, changed.stderr], [0, '']);
  assert.equal(changed.stdout, '1 entry was changed.\n1 entry was added to locales/glossary/imported.yaml.\n');
  assert.equal(
    await readFile(join(root, 'locales/glossary/names.yaml'), 'utf8'),
    `${NAMES}      fr:\n        preferred: Toula\n`,
  );
  assert.match(await readFile(join(root, 'locales/glossary/imported.yaml'), 'utf8'), /id: marx/);
});

test('nothing is written when the file is wrong, or the glossary would be', async (t) => {
  const root = await pressFolder(t, PRESS);
  await put(root, {
    'wrong.csv': `${HEAD}\nlenin,person,en,admited,Ilyich,\nlenin,person,en,admitted,Ulyanov,\n`,
    'double.csv': `${HEAD}\nlenin,person,en,admitted,Ulyanov,\nmarx,person,en,preferred,LENIN,\n`,
    'latin.csv': Buffer.from(`${HEAD}\nlenin,person,fr,admitted,Ill\xe9gal,\n`, 'latin1'),
  });
  const wrong = await tract(['import', 'wrong.csv'], { cwd: root });
  assert.deepEqual([wrong.code, wrong.stdout], [1, '']);
  assert.match(wrong.stderr, /^wrong\.csv:2:17 error “admited” is no status\. .*\nNothing was imported\.\n$/);
  const double = await tract(['import', 'double.csv'], { cwd: root });
  assert.equal(double.code, 1);
  assert.match(
    double.stderr,
    /^locales\/glossary\/names\.yaml:7:23 error glossary:duplicate-form “Lenin”.*in locales\/glossary\/imported\.yaml on line 7/,
  );
  const latin = await tract(['import', 'latin.csv'], { cwd: root, env: { LANG: 'fr_FR.UTF-8' } });
  assert.deepEqual(
    [latin.code, latin.stderr],
    [1, 'latin.csv:2:29 error Le fichier n’est ni en UTF-8 ni en UTF-16. Enregistrez-le en UTF-8.\nRien n’a été importé.\n'],
  );
  assert.equal((await tract(['import', 'nothing.csv'], { cwd: root })).code, 2);
  assert.equal(await readFile(join(root, 'locales/glossary/names.yaml'), 'utf8'), NAMES);
  await assert.rejects(readFile(join(root, 'locales/glossary/imported.yaml')));
});

test('a press that has no glossary begins its own with what comes in', async (t) => {
  const { 'locales/glossary/names.yaml': _, ...bare } = PRESS;
  const root = await pressFolder(t, { ...bare, 'terms.csv': `\uFEFF${HEAD}\nlenin,person,en,preferred,Lenin,\n` });
  const { stdout } = await tract(['import', 'terms.csv', '--json'], { cwd: root });
  assert.deepEqual(JSON.parse(stdout), { changed: [], added: ['lenin'], files: ['locales/glossary/imported.yaml'] });
  const utf16 = Buffer.from(`\uFEFF${HEAD}\nlenin,person,en,preferred,Lenin,\nlenin,person,fr,preferred,Lénine,\n`, 'utf16le');
  await put(root, { 'terms.csv': utf16 });
  assert.deepEqual(JSON.parse((await tract(['import', 'terms.csv', '--json'], { cwd: root })).stdout).changed, ['lenin']);
});
