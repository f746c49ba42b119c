import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { hashOf } from '../../../scripts/model/segment.ts';
import type { ReadPair } from '../../../scripts/model/sync-lock.ts';
import { parseLock } from '../../../scripts/read/sync/parse-lock.ts';
import { writeLock } from '../../../scripts/read/sync/write-lock.ts';

const texts = (...all: string[]) => all.map((text) => ({ hash: hashOf(text), text }));

const PAIRS: readonly ReadPair[] = [
  { sides: { en: texts('Cold.'), fr: texts('Froid.') }, by: 'Anna', on: '2026-11-25' },
  { sides: { en: texts('One.', 'Two.'), fr: texts('Un: "deux" \\ # {x}\nvers') }, by: 'B: "o"', on: '2026-11-26' },
  { sides: { en: texts('For English readers.'), fr: [] }, by: 'Anna', on: '2026-11-25' },
];

test('a lock is read as it was written, and is YAML', () => {
  const lock = writeLock(PAIRS);
  const { pairs, problems, state } = parseLock(lock);
  assert.deepEqual([problems, state], [[], 'read']);
  assert.deepEqual(new Set(pairs.map((pair) => JSON.stringify(pair))), new Set(PAIRS.map((pair) => JSON.stringify(pair))));
  const plain = parse(lock);
  assert.equal(plain.version, 1);
  assert.deepEqual(
    plain.pairs.map(({ by, on, ...sides }: Record<string, unknown>) => [by, on, Object.keys(sides)]),
    pairs.map(({ by, on, sides }) => [by, on, Object.keys(sides)]),
  );
});

test('the order of the pairs and how often they stand there make no difference', () => {
  const lock = writeLock(PAIRS);
  assert.equal(writeLock([...PAIRS].reverse()), lock);
  assert.equal(writeLock([...PAIRS, ...PAIRS]), lock);
  assert.equal(writeLock(parseLock(lock).pairs), lock);
});

test('of one pair that was read twice, the first reading stays', () => {
  const [pair] = PAIRS as [ReadPair];
  const later = { ...pair, by: 'Bo', on: '2027-01-01' };
  for (const all of [
    [pair, later],
    [later, pair],
  ])
    assert.equal(parseLock(writeLock(all)).pairs[0]?.by, 'Anna');
});

test('both sides of a conflict are read', () => {
  const [first, second] = writeLock(PAIRS.slice(0, 2)).split('\n').slice(4) as [string, string];
  const lock = `version: 1\npairs:\n<<<<<<< HEAD\n${first}\n||||||| base\n=======\n${second}\n>>>>>>> theirs\n`;
  const { pairs, problems } = parseLock(lock);
  assert.equal(pairs.length, 2);
  assert.deepEqual(
    problems.map(({ rule, place }) => [rule, place]),
    [['sync:conflict', { start: { line: 3, column: 1 }, end: { line: 8, column: 1 } }]],
  );
});

test('a line that says nothing is told and costs no other', () => {
  const good = writeLock(PAIRS.slice(0, 1)).split('\n')[4] as string;
  const bad = [
    good.replace('Cold', 'Warm'),
    good.replace('2026-11-25', 'yesterday'),
    good.replace('"fr"', '"français"'),
    good.slice(0, -1),
    '- {"en":[],"fr":[],"by":"x","on":"2026-11-25"}',
    '- {"en":["0123456789abcdef"],"fr":[],"by":"x","on":"2026-11-25"}',
    '- {"__proto__":{"a":1},"by":"x","on":"2026-11-25"}',
    '- [1]',
    '- null',
    'other: key',
    good.replace(/,"by".*/, ',"es":[],"by":"x","on":"2026-11-25"}'),
  ];
  for (const line of bad) {
    const { pairs, problems } = parseLock(`version: 1\npairs:\n${line}\n${good}\n`);
    assert.deepEqual([pairs.length, problems.map(({ rule }) => rule)], [1, ['sync:damaged']], line);
  }
});

test('a lock of another version is not followed', () => {
  for (const text of ['version: 2\npairs:\n', 'pairs: []\n', 'version: 1.0\n', 'nonsense'])
    assert.deepEqual([parseLock(text).state, parseLock(text).problems.map(({ rule }) => rule)], ['future', ['sync:version']]);
});

test('hostile locks are read in linear time', () => {
  const start = performance.now();
  for (const line of [
    '- {"en":["',
    '- '.repeat(50),
    ' '.repeat(1000),
    '<<<<<<<',
    `- ${'['.repeat(900)}`,
    `version: ${' '.repeat(900)}`,
  ])
    parseLock(`version: 1\n${`${line}\n`.repeat(2_000)}`);
  assert(performance.now() - start < 4_000);
});
