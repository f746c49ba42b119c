import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pressFolder, put, tract } from './press-folder.ts';

const PRESS = {
  'tract.yaml': 'name: Press\nlanguages: [en, fr]\n',
  'manuscript/bread/book.yaml': 'canonical: [en, fr]\ndate: 2026-11-24\n',
  'manuscript/bread/en.md':
    '---\ntitle: Bread\nlang: en\n---\n\n## Ovens {#ovens}\n\nLenin was *cold*[^1].\n\n[^1]: Since May.\n',
  'manuscript/bread/fr.md': '---\ntitle: Le pain\n---\n\n## Fours {#ovens}\n\nLénine avait *froid*[^1].\n\n[^1]: Depuis mai.\n',
  'locales/glossary/names.yaml':
    'schema: 1\nentries:\n  - id: lenin\n    type: person\n    locales:\n      en: {preferred: Lenin}\n      fr: {preferred: Lénine, forbidden: [{form: Lenine}]}\n',
};

test('a text goes to a translator and comes back; only what changed is written', async (t) => {
  const root = await pressFolder(t, PRESS);
  const path = join(root, 'manuscript/bread/fr.md');
  for (const form of [['po'], ['xliff'], ['xliff', '--xliff', '1.2']] as const) {
    const [to, ...more] = form;
    const file = `fr.${to}`;
    const went = await tract(['export', 'bread', '--to', to, ...more, '--lang', 'fr', '--out', file], { cwd: root });
    assert.deepEqual([went.code, went.stderr], [0, `4 blocks written to ${file}; behind: 0, missing: 0.\n`]);
    const text = await readFile(join(root, file), 'utf8');
    assert.match(text, /Lenin[\s\S]*Lénine[\s\S]*Lenine/, 'the glossary stands beside');
    assert.equal((await tract(['import', file], { cwd: root })).stdout, 'Nothing in the file is new.\n');
    await put(root, { [file]: text.replace('Depuis mai', 'Depuis juin') });
    const dry = await tract(['import', file, '--dry-run'], { cwd: root });
    assert.equal(dry.stdout, '1 block was changed in manuscript/bread/fr.md.\nNothing was written: this was a dry run.\n');
    assert.equal(await readFile(path, 'utf8'), PRESS['manuscript/bread/fr.md']);
    const back = await tract(['import', file, '--json'], { cwd: root });
    assert.deepEqual(JSON.parse(back.stdout), {
      book: 'bread',
      lang: 'fr',
      written: ['note.1/n1'],
      behind: [],
      inserted: [],
      undecided: [],
      refused: [],
      files: ['manuscript/bread/fr.md'],
    });
    assert.equal(await readFile(path, 'utf8'), PRESS['manuscript/bread/fr.md'].replace('mai', 'juin'));
    await put(root, { 'manuscript/bread/fr.md': PRESS['manuscript/bread/fr.md'] });
  }
});

test('what is wrong is told with its line, in the language of the user, and the rest is written', async (t) => {
  const root = await pressFolder(t, PRESS);
  await tract(['export', 'bread', '--to', 'po', '--lang', 'fr', '--out', 'fr.po'], { cwd: root });
  const po = await readFile(join(root, 'fr.po'), 'utf8');
  const changed = po.replace('"Lénine avait *froid*[^1]."', '"Lénine avait froid."').replace('Depuis mai', 'Depuis juin');
  await put(root, { 'fr.po': changed });
  const line = changed.slice(0, changed.indexOf('"Lénine avait froid')).split('\n').length;
  const { code, stdout, stderr } = await tract(['import', 'fr.po'], { cwd: root });
  assert.deepEqual([code, stderr], [1, `fr.po:${line}:1 error ovens/p1: what the source has is lost: [^1]. Put it back.\n`]);
  assert.equal(stdout, '1 block was changed in manuscript/bread/fr.md.\n1 block was not written, see above.\n');
  const french = await tract(['import', 'fr.po'], { cwd: root, env: { LANG: 'fr_FR.UTF-8' } });
  assert.equal(french.stderr, `fr.po:${line}:1 error ovens/p1 : ce que la source contient est perdu : [^1]. Remettez-le.\n`);
  const wrong = [
    [['export', 'bread', '--to', 'po'], '--to po wants one book and one language: tract export BOOK --to po --lang fr\n'],
    [
      ['export', 'bread', '--to', 'po', '--lang', 'de'],
      '“bread” has no text in “de”. Begin one with “tract new-language de bread”.\n',
    ],
    [
      ['export', 'bread', '--to', 'xliff', '--lang', 'fr', '--xliff', '3'],
      '“3” is no version of XLIFF that is written. There are 2.1 and 1.2.\n',
    ],
  ] as const;
  for (const [args, message] of wrong) {
    const ran = await tract(args, { cwd: root });
    assert.deepEqual([ran.code, ran.stderr], [2, message]);
  }
  await put(root, { 'other.po': changed.replace('X-Tract-Book: bread', 'X-Tract-Book: ../salt') });
  assert.deepEqual((await tract(['import', 'other.po'], { cwd: root })).code, 2);
});

test('a language is begun with a text that says of every block that it is not translated', async (t) => {
  const root = await pressFolder(t, PRESS);
  const made = await tract(['new-language', 'es', 'bread'], { cwd: root });
  assert.equal(
    made.stdout,
    [
      'manuscript/bread/es.md was begun.',
      'locales/es/interface.json was begun.',
      'Add “es” to `languages` in tract.yaml: a text in a language that is not listed there is not read.',
      '1 term of the glossary has no form in “es”:',
      '  lenin: Lenin (en), Lénine (fr)',
      '',
    ].join('\n'),
  );
  const mark = ' <!-- tract-untranslated: en -->';
  assert.equal(
    await readFile(join(root, 'manuscript/bread/es.md'), 'utf8'),
    `---\ntitle: Bread\nlang: es\n---\n\n## Ovens${mark} {#ovens}\n\nLenin was *cold*[^1].${mark}\n\n[^1]: Since May.${mark}\n`,
  );
  await put(root, { 'tract.yaml': 'name: Press\nformats: [html]\n' });
  const status = await tract(['status', '--lang', 'es', '--json'], { cwd: root });
  const { segments } = JSON.parse(status.stdout).books[0];
  assert.deepEqual(
    segments
      .filter(({ id }: { id: string }) => !id.startsWith('front/'))
      .map(({ id, state }: { id: string; state: string }) => `${id} ${state}`),
    ['ovens/h missing', 'ovens/p1 missing', 'note.1/n1 missing'],
  );
  assert.match((await tract(['build', '--lang', 'es'], { cwd: root })).stderr, /es\.md:6:10 error translation:untranslated/);
  await tract(['export', 'bread', '--to', 'po', '--lang', 'es', '--out', 'es.po'], { cwd: root });
  const po = await readFile(join(root, 'es.po'), 'utf8');
  const words = {
    Bread: 'El pan',
    Ovens: 'Hornos',
    'Lenin was *cold*[^1].': 'Lenin tenía *frío*[^1].',
    'Since May.': 'Desde mayo.',
  };
  await put(root, {
    'es.po': Object.entries(words).reduce(
      (text, [en, es]) => text.replace(`msgid "${en}"\nmsgstr ""`, `msgid "${en}"\nmsgstr "${es}"`),
      po,
    ),
  });
  assert.equal((await tract(['import', 'es.po'], { cwd: root })).stdout, '4 blocks were changed in manuscript/bread/es.md.\n');
  assert.equal(
    await readFile(join(root, 'manuscript/bread/es.md'), 'utf8'),
    '---\ntitle: El pan\nlang: es\n---\n\n## Hornos {#ovens}\n\nLenin tenía *frío*[^1].\n\n[^1]: Desde mayo.\n',
  );
  // The strings that were begun are empty: English stands in, and the press is told.
  const built = await tract(['build', '--lang', 'es'], { cwd: root });
  assert.equal(built.code, 0, built.stderr);
  assert.match(built.stderr, /warning language:no-strings/);
  assert((await readdir(join(root, 'dist/bread/es'))).includes('bread.es.html'));
  assert.match(
    (await tract(['new-language', 'es', 'bread'], { cwd: root })).stdout,
    /^manuscript\/bread\/es\.md is there already and was left as it is\.\n/,
  );
});
