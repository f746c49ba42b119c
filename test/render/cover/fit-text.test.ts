import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitText, heightOf } from '../../../scripts/render/cover/fit-text.ts';

/** Half an em for every character. */
const measure = (text: string) => text.length / 2;
const frame = { width: 1000, height: 1000, largest: 200, smallest: 50, leading: 1 };

test('a short title has the largest size', () => {
  assert.deepEqual(fitText('A', frame, measure), { size: 200, lines: ['A'] });
});

test('lines are as even as they can be', () => {
  assert.deepEqual(fitText('aaaa bbbb cccc dddd', { ...frame, height: 500 }, measure).lines, ['aaaa bbbb', 'cccc dddd']);
});

test('a line less is worth a smaller size', () => {
  const { size, lines } = fitText('aaaaa bbbbb', frame, measure);
  assert.deepEqual(lines, ['aaaaa bbbbb']);
  assert(size < 200 && size >= 160);
});

test('words are broken only below the smallest size', () => {
  assert.deepEqual(fitText('a'.repeat(30), frame, measure).lines, ['a'.repeat(30)]);
  const { lines } = fitText('a'.repeat(300), frame, measure);
  assert(lines.length > 1);
  assert.equal(lines.join(''), 'a'.repeat(300));
});

test('no-break spaces hold', () => {
  const { lines } = fitText(`Liberté\u202f! ${'x'.repeat(8)}`, { ...frame, largest: 220 }, measure);
  assert.deepEqual(lines, ['Liberté\u202f!', 'xxxxxxxx']);
});

test('whatever its length, text stays in its frame and whole', () => {
  for (const text of [
    '',
    'W',
    'one two three',
    'x'.repeat(40),
    'word '.repeat(60).trim(),
    'W'.repeat(3000),
    '👩‍👩‍👧'.repeat(100),
  ]) {
    const { size, lines } = fitText(text, frame, measure);
    assert(heightOf(lines.length, size, frame.leading) <= frame.height, `${text.slice(0, 20)} is too high`);
    for (const line of lines) assert(measure(line) * size <= frame.width + 1e-6, `${line.slice(0, 20)} is too wide`);
    assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
  }
});
