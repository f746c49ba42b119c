import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from '../../scripts/exchange/draft.ts';
import { IMPORTED, mergeGlossary } from '../../scripts/exchange/glossary/merge-glossary.ts';
import type { Term } from '../../scripts/model/glossary.ts';
import { checkEntries } from '../../scripts/read/glossary/check-entries.ts';
import { type GlossaryProblem, parseEntries } from '../../scripts/read/glossary/parse-entries.ts';

const PATH = 'locales/glossary/persons.yaml';

const SOURCE = `# Persons.
schema: 1
entries:
  # The first.
  - id: lenin   # with a comment
    type: person
    locales:
      # English first.
      EN: {preferred: Lenin, admitted: [Vladimir Lenin]} # in braces
      fr:
        preferred:   'Lénine'
        forbidden:
        - Lenine # without the accent

  # The second.
  -   id: trotsky
      type: person
      locales: {en: {preferred:   Trotsky}}

  - type: place
    id: tula
    locales:
      en:
        preferred: Tula


# The end.
`;

function read(text: string, path = PATH): readonly Term[] {
  const problems: GlossaryProblem[] = [];
  const terms = checkEntries(parseEntries(path, text, problems), problems);
  assert.deepEqual(problems, []);
  return terms;
}

const EMPTY = { transliteration: {}, identifiers: {}, roles: {}, checkedBy: [] };
const draft = (id: string, locales: Draft['locales'], more: Partial<Draft> = {}): Draft => ({ ...EMPTY, id, locales, ...more });

function merge(drafts: readonly Draft[], removes = false, sources: Readonly<Record<string, string>> = { [PATH]: SOURCE }) {
  const terms = Object.entries(sources).flatMap(([path, text]) => read(text, path));
  return mergeGlossary(terms, new Map(Object.entries(sources)), drafts, removes);
}

test('what says nothing new changes nothing', () => {
  const same = draft('lenin', { en: { preferred: 'Lenin', admitted: [], forbidden: [] } }, { type: 'person' });
  assert.deepEqual(merge([same]), { files: [], changed: [], added: [] });
});

test('a change is written in its place, and every other byte stays', () => {
  const { files, changed } = merge([
    draft('lenin', {
      en: { preferred: 'Lenin', admitted: ['V. I. Lenin'], forbidden: [{ form: 'Lenine', reason: 'French.' }] },
      fr: { admitted: ['Lenine'], forbidden: [], sort: 'Lénine, Vladimir' },
    }),
    draft(
      'tula',
      { fr: { preferred: 'Toula', admitted: [], forbidden: [] } },
      { dates: '1921', roles: { fr: 'ville : au sud' } },
    ),
  ]);
  assert.deepEqual(changed, ['lenin', 'tula']);
  assert.deepEqual(files, [
    {
      path: PATH,
      text: `# Persons.
schema: 1
entries:
  # The first.
  - id: lenin # with a comment
    type: person
    locales:
      # English first.
      EN: {preferred: Lenin, admitted: [Vladimir Lenin, V. I. Lenin], forbidden: [{form: Lenine, reason: French.}]} # in braces
      fr:
        preferred: 'Lénine'
        sort: Lénine, Vladimir
        admitted:
          - Lenine

  # The second.
  -   id: trotsky
      type: person
      locales: {en: {preferred:   Trotsky}}

  - type: place
    id: tula
    locales:
      en:
        preferred: Tula
      fr:
        preferred: Toula
    dates: "1921"
    role:
      fr: "ville : au sud"


# The end.
`,
    },
  ]);
});

test('a form that is not named stays, and goes only when that is asked for', () => {
  const only = draft('lenin', {
    en: { preferred: 'Vladimir Lenin', admitted: [], forbidden: [] },
    fr: { preferred: 'Lénine', admitted: [], forbidden: [] },
  });
  const [kept] = read(merge([only]).files[0]?.text ?? '');
  assert.deepEqual(
    [kept?.locales.en?.preferred, kept?.locales.en?.admitted, kept?.locales.fr?.forbidden],
    ['Vladimir Lenin', ['Lenin'], [{ form: 'Lenine' }]],
  );
  const [left] = read(merge([only], true).files[0]?.text ?? '');
  assert.deepEqual([left?.locales.en?.admitted, left?.locales.fr?.forbidden], [[], []]);
});

test('new entries go to the end of a file of their own, whatever it looks like', () => {
  const marx = draft('marx', { en: { admitted: ['Marx', 'Karl Marx'], forbidden: [] } }, { type: 'person' });
  const entry =
    'id: marx\n    type: person\n    locales:\n      en:\n        preferred: Marx\n        admitted:\n          - Karl Marx\n';
  assert.deepEqual(merge([marx]), {
    files: [{ path: IMPORTED, text: `schema: 1\nentries:\n  - ${entry}` }],
    changed: [],
    added: ['marx'],
  });
  const before = 'entries:\r\n- id: a # first\r\n  type: place\r\n  locales: {}\r\n\r\n# end\r\nschema: 1\r\n';
  const text = merge([marx], false, { [IMPORTED]: before }).files[0]?.text ?? '';
  assert.equal(text, before.replace('{}\r\n', `{}\r\n- ${entry.replace(/\n {2}/g, '\n').replaceAll('\n', '\r\n')}`));
  for (const empty of ['# none\nschema: 1\nentries: []\n', 'schema: 1\nentries: [{id: a, type: place, locales: {}}]\n']) {
    const terms = read(merge([marx], false, { [IMPORTED]: empty }).files[0]?.text ?? '', IMPORTED);
    assert.equal(terms.at(-1)?.id, 'marx');
    assert.equal(terms.length, empty.includes('id: a') ? 2 : 1);
  }
});
