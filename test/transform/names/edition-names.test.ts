import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Edition } from '../../../scripts/model/edition.ts';
import { editionsOf } from '../../editions-of.ts';
import { memoryHost } from '../../memory-host.ts';

const GLOSSARY = `schema: 1
entries:
  - id: nechaev
    type: person
    original: {lang: ru, text: Сергей Нечаев}
    transliteration: {iso9: Sergej Nečaev, ala_lc: Sergeĭ Nechaev}
    dates: 1847–1882
    role: {en: a revolutionary, fr: un révolutionnaire}
    locales:
      en: {preferred: Nechaev, first_mention: Sergei Nechaev, sort: "Nechaev, Sergei", admitted: [Sergei Nechaev], forbidden: [Nechayev]}
      fr: {preferred: Netchaïev, sort: "Netchaïev, Sergueï"}
  - id: trotsky
    type: person
    dates: 1879–1940
    locales:
      en: {preferred: Trotsky, sort: "Trotsky, Leon", admitted: [Leon Trotsky, Bronstein, Trotskys]}
  - id: kronstadt
    type: place
    locales: {en: {preferred: Kronstadt}}
  - id: terror
    type: work
    role: {en: a book}
    locales: {en: {preferred: The Terror under Lenin, sort: "Terror under Lenin, The"}}
`;

async function editionOf(text: string, names: string, files: Readonly<Record<string, string>> = {}): Promise<Edition> {
  const press = {
    'tract.yaml': 'name: Press\n',
    'locales/glossary/names.yaml': GLOSSARY,
    'manuscript/x/book.yaml': names === '' ? '' : `names: {${names}}\n`,
    'manuscript/x/en.md': `---\ntitle: T\n---\n\n${text}\n`,
    ...files,
  };
  const [edition] = await editionsOf(memoryHost(press));
  assert(edition);
  return edition;
}

function html({ sections, notes }: Edition): string {
  return [...sections.map(({ tree }) => toHtml(tree)), ...notes.map(({ children }) => toHtml([...children]))].join('\n');
}

function index({ names }: Edition): readonly string[] {
  return names.index.flatMap(({ letter, lines }) =>
    lines.map(({ heading, see, entry }) =>
      [`${letter} ${heading}`, see ? `see ${entry.heading}` : entry.mentions.map(({ id }) => id).join(' ')].join(': '),
    ),
  );
}

const TEXT = `Nechaev and Bronstein, later Trotsky, in *The Terror under Lenin*.[^1]

## Kronstadt

> Nechayev, misspelt.

:name[The old man]{#nechaev} of Kronstadt, Sergei Nechaev’s [Kronstadt](https://example.org), and Kronstadt.

[^1]: Of Trotsky.`;

test('an edition that asks for nothing has nothing', async () => {
  const edition = await editionOf(TEXT, '');
  assert.deepEqual(edition.names, { index: [], glossary: [], tooltips: new Map() });
  assert.doesNotMatch(html(edition), /id="name|first-mention/);
  assert.equal(html(edition).split('class="name"').length, 2, 'but the name that the text marks');
});

test('the index has every mention in reading order, notes last, and sends the reader from strange forms', async () => {
  const edition = await editionOf(TEXT, 'index: true');
  assert.deepEqual(index(edition), [
    'B Bronstein: see Trotsky, Leon',
    'K Kronstadt: name.kronstadt.1 name.kronstadt.2 name.kronstadt.3 name.kronstadt.4',
    'N Nechaev, Sergei: name.nechaev.1 name.nechaev.2 name.nechaev.3 name.nechaev.4',
    'T Trotsky, Leon: name.trotsky.1 name.trotsky.2 name.trotsky.3',
  ]);
  const trotsky = edition.names.index.at(-1)?.lines[0]?.entry;
  assert.deepEqual(
    trotsky?.mentions.map(({ sectionId, noteNumber }) => [sectionId, noteNumber]),
    [
      ['opening', undefined],
      ['opening', undefined],
      ['opening', 1],
    ],
  );
  for (const { id } of edition.names.index.flatMap(({ lines }) => lines.flatMap(({ entry }) => entry.mentions)))
    assert.equal(html(edition).split(`id="${id}"`).length, 2, id);
  assert.match(html(edition), /<span class="name" id="name.nechaev.3">The old man<\/span>/);
  assert.match(html(edition), /<span class="name" id="name.nechaev.2">Nechayev<\/span>/);
  assert.match(html(edition), /<span class="name" id="name.nechaev.4">Sergei Nechaev<\/span>’s/);
  assert.doesNotMatch(html(edition), /data-name/);
});

test('the index has the types that are asked for', async () => {
  assert.deepEqual(index(await editionOf(TEXT, 'index: [work]')), ['T Terror under Lenin, The: name.terror.1']);
  assert.deepEqual(index(await editionOf(TEXT, 'index: false, tooltips: true')), []);
});

test('tooltips open at the first mention in each section, never in headings, links and notes, nor where there is nothing to tell', async () => {
  const { tooltips } = (await editionOf(`${TEXT}\n\n[Trotsky](https://example.org) and Trotsky.`, 'tooltips: true')).names;
  assert.deepEqual(
    [...tooltips].map(([id, entry]) => [id, entry.id]),
    [
      ['name.nechaev.1', 'nechaev'],
      ['name.trotsky.1', 'trotsky'],
      ['name.terror.1', 'terror'],
      ['name.nechaev.2', 'nechaev'],
      ['name.trotsky.4', 'trotsky'],
    ],
  );
});

test('the glossary has what is known of the terms that are mentioned', async () => {
  const { glossary } = (await editionOf('Nechaev, the Trotskys, Kronstadt.', 'glossary: true')).names;
  assert.deepEqual(
    glossary.map(({ mentions: _, ...entry }) => entry),
    [
      {
        id: 'nechaev',
        type: 'person',
        heading: 'Nechaev, Sergei',
        name: 'Sergei Nechaev',
        original: { lang: 'ru', text: 'Сергей Нечаев' },
        transliteration: 'Sergeĭ Nechaev',
        dates: '1847–1882',
        role: 'a revolutionary',
      },
      { id: 'trotsky', type: 'person', heading: 'Trotsky, Leon', name: 'Trotsky', dates: '1879–1940' },
    ],
  );
});

test('a language without a form of its own uses that of the name', async () => {
  const files = { 'manuscript/x/fr.md': '---\ntitle: T\n---\n\nNetchaïev et Trotsky.\n', 'manuscript/x/en.md': '' };
  const edition = await editionOf('', 'index: true, glossary: true', files);
  assert.equal(edition.language.tag, 'fr');
  assert.deepEqual(index(edition), ['N Netchaïev, Sergueï: name.nechaev.1', 'T trotsky: name.trotsky.1']);
  assert.equal(edition.names.glossary[0]?.role, 'un révolutionnaire');
  assert.equal(edition.names.glossary[0]?.transliteration, 'Sergej Nečaev');
});

test('the first mention is introduced once, in running text of the author’s own', async () => {
  const text = `## Nechaev

> Nechaev, quoted.

- Nechaev in a list, and Trotsky

Nechaev’s (as Nechaev was) and *Nechaev* and [Nechaev](https://example.org) and Nechayev, then Nechaev. And Nechaev; Trotsky of Kronstadt.`;
  const shown = html(await editionOf(text, 'firstMention: true'));
  assert.equal(shown.split('first-mention').length, 3);
  assert.match(
    shown,
    /then Nechaev<span class="first-mention"> \(<span lang="ru">Сергей Нечаев<\/span>, 1847–1882\)<\/span>\. And Nechaev; Trotsky<span class="first-mention"> \(1879–1940\)<\/span> of Kronstadt\./,
  );
  assert.doesNotMatch(shown, /class="name"/);
});

test('a name in another script is said to be in its language, unless the text says so', async () => {
  const shown = html(await editionOf('Сергей Нечаев, :lang[Сергей Нечаев]{uk} and Nechaev.', ''));
  assert.equal(
    shown.trim(),
    '<p><span lang="ru">Сергей Нечаев</span>, <span class="foreign" lang="uk">Сергей Нечаев</span> and Nechaev.</p>',
  );
});

test('a megabyte of names in one paragraph takes no more than its time', async () => {
  const text = 'Nechaev, Trotsky, '.repeat(60_000);
  const start = performance.now();
  const edition = await editionOf(text, 'index: true, tooltips: true, firstMention: true');
  assert.equal(edition.names.index.flatMap(({ lines }) => lines.flatMap(({ entry }) => entry.mentions)).length, 120_000);
  assert(performance.now() - start < 20_000);
});
