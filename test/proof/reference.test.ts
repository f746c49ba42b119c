import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from './reference/read-manuscript.ts';
import { wordsOf } from './text-parts.ts';

function read(...texts: readonly string[]): { flow: string; notes: readonly string[] } {
  const { flow, notes } = readManuscript(texts.map((text, index) => ({ path: `${index}.md`, text })));
  return { flow: wordsOf(flow), notes: notes.map(({ label, signs }) => `${label}: ${wordsOf(signs)}`) };
}

test('directives are markup, what only looks like one is text', () => {
  const { flow } = read(':::verse\nA :lang[*b :sic[c]*]{la} d\n:::\n\nAt 18:30, `:sic[x]` {y} :name[Z]{#z}.\n\n::pagebreak\n');
  assert.equal(flow, 'AbcdAt18:30,:sic[x]{y}Z.');
});

test('tags of HTML go, all else stays', () => {
  assert.equal(
    read('a <b>c</b> <think>d</think> &amp; e <!-- f -->\n\n<div>\ng &amp; h\n</div>\n').flow,
    'ac<think>d</think>&eg&h',
  );
});

test('a heading’s own id is not read, nor a first title that repeats the edition’s', () => {
  assert.equal(read('---\ntitle: A b\n---\n\n# A b\n\n## C {#c}\n\nD {#d}\n').flow, 'CD{#d}');
});

test('notes are numbered by their first call, through all files', () => {
  const { flow, notes } = read(
    'a[^x] b[^y] c[^x]\n\n[^z]: Z[^u]\n\n[^y]: Y\n\n[^x]: X[^w]\n\n[^w]: W\n\n[^u]: U\n',
    '# D\n\nd[^x]\n\n[^x]: XX\n',
  );
  assert.equal(flow, 'a[1]b[2]c[1]Dd[5]');
  assert.deepEqual(notes, ['1: X[3]', '2: Y', '3: W', '4: U', '†: Z[4]', '5: XX']);
});

test('each sign knows its line', () => {
  const { flow } = readManuscript([{ path: 'a.md', text: 'one\ntwo\n\n~~~\nthree\n~~~\n' }]);
  assert.deepEqual([...new Set(flow.map(({ place }) => place))], ['a.md:1', 'a.md:2', 'a.md:5']);
});
