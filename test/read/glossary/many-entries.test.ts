import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEntries } from '../../../scripts/read/glossary/check-entries.ts';
import { type GlossaryProblem, parseEntries } from '../../../scripts/read/glossary/parse-entries.ts';
import { splitEntries } from '../../../scripts/read/glossary/split-entries.ts';

const entry = (id: number | string, name: string) => `  - id: person-${id}
    type: person
    locales:
      en:
        preferred: ${name}
        admitted: [Vladimir ${name}]
        forbidden:
          - ${name}e
`;
const many = (count: number) => Array.from({ length: count }, (_, index) => entry(index, `Lenin${index}x`));
const HEAD = '# Names.\nschema: 1\nentries:\n  # The first.\n';

function parsed(text: string) {
  const problems: GlossaryProblem[] = [];
  return { entries: parseEntries('x.yaml', text, problems), problems };
}

test('50,000 entries load, and the one that is double is found', () => {
  const text = HEAD + many(50_000).join('') + entry('last', 'LENIN7X');
  const { entries, problems } = parsed(text);
  const terms = checkEntries(entries, problems);
  assert.deepEqual([terms.length, terms[49_999]?.id], [50_000, 'person-49999']);
  assert.deepEqual(
    problems.map(({ problem: { rule, place } }) => [rule, place]),
    [['glossary:duplicate-form', { line: 400_009, column: 20 }]],
  );
});

test('a long list read entry by entry gives what it gives as a whole', () => {
  const entries = many(2000);
  entries[700] = '  - id: Person\n    type: person\n    locales: {}\n';
  entries[900] =
    '# Between.\n\n  - id: x\n    type: person\n    locales:\n      en:\n        preferred: |\n          Lenin\n\n\n';
  entries[1100] = '  - id: y\n    type: person\n    note: "x\n      - Lenin"\n    locales: {}\n';
  const long = HEAD + entries.join('');
  // Another layout of the same lines, which is not cut.
  const whole = parsed(long.replace('entries:\n', 'entries: # All.\n'));
  assert.equal(splitEntries(long.replace('entries:\n', 'entries: # All.\n')), undefined);
  assert.deepEqual([whole.entries.length, whole.problems.length], [1999, 1]);
  assert.deepEqual(parsed(long), whole);
});

test('what can not be cut is read as a whole', () => {
  const anchors = many(2000);
  anchors[3] = '  - id: a\n    type: person\n    locales: {en: &lenin {preferred: Lenin}}\n';
  anchors[4] = '  - id: b\n    type: person\n    locales: {ru: *lenin}\n';
  assert.deepEqual([parsed(HEAD + anchors.join('')).entries.length, parsed(HEAD + anchors.join('')).problems], [2000, []]);
  const below = parsed(`entries:\n${many(2000).join('')}schema: 1\n`);
  assert.deepEqual([below.entries.length, below.problems], [2000, []]);
  const broken = parsed(`${HEAD}${many(2000).join('')}  - id: [\n`);
  assert.deepEqual([broken.entries, broken.problems.map(({ problem }) => problem.rule)], [[], ['settings:syntax']]);
});
