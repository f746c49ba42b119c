import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Glossary, Term } from '../../../scripts/model/glossary.ts';
import type { Problem } from '../../../scripts/model/report.ts';
import { readGlossary } from '../../../scripts/read/glossary/read-glossary.ts';
import { createCache } from '../../../scripts/support/cache.ts';
import { checkPress, pressOf } from '../../check-press.ts';
import { type Content, memoryHost } from '../../memory-host.ts';

const entry = (id: string, preferred: string) =>
  `  - id: ${id}\n    type: person\n    locales:\n      en:\n        preferred: ${preferred}\n`;
const file = (...entries: readonly string[]) => `schema: 1\nentries:\n${entries.join('')}`;

async function read(files: Readonly<Record<string, Content>>): Promise<{ glossary: Glossary; problems: readonly string[] }> {
  const below = Object.entries(files).map(([name, content]) => [`locales/glossary/${name}`, content]);
  const problems: string[] = [];
  const report = ({ path }: { path: string }, { rule, place }: Problem) => {
    const { line, column } = (place ?? { line: 0, column: 0 }) as { line: number; column: number };
    problems.push(`${path}:${line}:${column} ${rule}`);
  };
  const { glossary } = await readGlossary(memoryHost(Object.fromEntries(below)), report);
  return { glossary, problems };
}

const idsOf = ({ terms }: Glossary) => terms.map(({ id }) => id);

test('every key of an entry arrives, with its place', async () => {
  const text = `schema: 1
entries:
  # A comment.
  - id: lenin
    type: person
    original: {lang: RU, text: Владимир Ленин}
    transliteration: {iso9: Vladimir Lenin, ala_lc: Vladimir Lenin, bgn_pcgn: Vladimir Lenin}
    dates: 1870–1924
    identifiers: {wikidata: Q1394, viaf: 1}
    role: {en: leader, fr: dirigeant}
    locales:
      en:
        preferred: Lenin
        first_mention: Vladimir Lenin
        admitted: [V. I. Lenin, Lenin]
        forbidden: [Lenine, {form: Lénine, reason: French.}]
        sort: Lenin, Vladimir
      fr: {preferred: "Le\\u0301nine", case: any, elision: false, possessive: true, note: "x"}
    certainty: sure
    checked_by: [a library]
    note: Pseudonym.
`;
  const { glossary, problems } = await read({ 'names.yaml': text });
  assert.deepEqual(problems, []);
  const path = 'locales/glossary/names.yaml';
  assert.deepEqual(glossary.terms, [
    {
      id: 'lenin',
      type: 'person',
      original: { lang: 'ru', text: 'Владимир Ленин' },
      transliteration: { iso9: 'Vladimir Lenin', ala_lc: 'Vladimir Lenin', bgn_pcgn: 'Vladimir Lenin' },
      dates: '1870–1924',
      identifiers: { wikidata: 'Q1394', viaf: '1' },
      roles: { en: 'leader', fr: 'dirigeant' },
      certainty: 'sure',
      checkedBy: ['a library'],
      note: 'Pseudonym.',
      locales: {
        en: {
          preferred: 'Lenin',
          firstMention: 'Vladimir Lenin',
          admitted: ['V. I. Lenin'],
          forbidden: [{ form: 'Lenine' }, { form: 'Lénine', reason: 'French.' }],
          sort: 'Lenin, Vladimir',
          case: 'exact',
          place: { path, line: 13, column: 20 },
        },
        fr: {
          preferred: 'Lénine',
          admitted: [],
          forbidden: [],
          case: 'any',
          elision: false,
          possessive: true,
          note: 'x',
          place: { path, line: 18, column: 23 },
        },
      },
      place: { path, line: 4, column: 9 },
    } satisfies Term,
  ]);
});

test('the files of a press are one glossary in the order of their names; others than YAML are none', async () => {
  const { glossary, problems } = await read({
    'works.yaml': file(entry('w', 'Pravda')),
    'places/russia.yml': file(entry('r', 'Tula')),
    'persons.yaml': file(entry('p', 'Lenin')),
    'notes.txt': 'x',
  });
  assert.deepEqual([idsOf(glossary), problems], [['p', 'r', 'w'], []]);
});

test('a press without a glossary is given that of the tool, and one with its own is not', async () => {
  assert(idsOf((await read({})).glossary).includes('lenin'));
  assert.deepEqual(idsOf((await read({ 'x.yaml': 'schema: 1\nentries: []\n' })).glossary), []);
});

test('a faulty entry is left out and told of, the others stay', async () => {
  const { glossary, problems } = await read({
    'a.yaml': file(
      entry('a', 'Lenin'),
      '  - id: B\n    type: org\n    locals: {}\n',
      '  - just a text\n',
      entry('c', 'Trotsky'),
    ),
    'b.yaml': 'schema: 1\nentries:\n  - id: [\n',
    'c.yaml': file(entry('d', 'Stalin')).replace('1', '2'),
    'd.yaml': file(entry('e', 'Bakunin')),
  });
  assert.deepEqual(idsOf(glossary), ['a', 'c', 'e']);
  assert.deepEqual(problems, [
    'locales/glossary/a.yaml:8:9 settings:value',
    'locales/glossary/a.yaml:9:11 settings:value',
    'locales/glossary/a.yaml:8:5 settings:missing-key',
    'locales/glossary/a.yaml:10:5 settings:unknown-key',
    'locales/glossary/a.yaml:11:5 settings:value',
    'locales/glossary/b.yaml:4:1 settings:syntax',
    'locales/glossary/c.yaml:1:9 settings:value',
  ]);
});

test('a fault of the glossary does not keep a text from being built', async () => {
  const found = await checkPress(
    memoryHost({ ...pressOf({ 'en.md': '---\ntitle: T\n---\n\nWords.\n' }), 'locales/glossary/x.yaml': 'schema: 1\n' }),
  );
  assert.deepEqual(
    found.map(({ path, rule }) => [path, rule]),
    [['locales/glossary/x.yaml', 'settings:missing-key']],
  );
});

test('what was read is kept: the same files are not parsed again, and a fault is told again', async () => {
  const files = { 'locales/glossary/x.yaml': file(entry('a', 'Lenin'), entry('a', 'Trotsky')) };
  const remember = createCache(undefined);
  let made = 0;
  const host = (now: Readonly<Record<string, Content>>) => ({
    ...memoryHost(now),
    remember: (key: string, make: () => Promise<Uint8Array>) =>
      remember(key, () => {
        made += 1;
        return make();
      }),
  });
  const told: string[] = [];
  const report = (_: unknown, { rule }: Problem) => told.push(rule);
  const first = await readGlossary(host(files), report);
  const second = await readGlossary(host(files), report);
  assert.deepEqual([made, second.glossary, told], [1, first.glossary, ['glossary:duplicate-id', 'glossary:duplicate-id']]);
  const third = await readGlossary(host({ 'locales/glossary/x.yaml': file(entry('a', 'Lenin')) }), report);
  assert.equal(made, 2);
  assert.notEqual(third.glossary.hash, first.glossary.hash);
});
