import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VFile } from 'vfile';
import type { Fix, Message } from '../../../scripts/model/report.ts';
import { mendText } from '../../../scripts/read/mend/mend-text.ts';
import { readText } from '../../../scripts/read/read-text.ts';
import { memoryHost } from '../../memory-host.ts';

/** Read bytes as the pipeline does, and leave a message with a fix for each pair: the first place of the old, and the new. */
async function faulty(bytes: Uint8Array, pairs: readonly (readonly [old: string, now: string])[]): Promise<VFile> {
  const file = await readText(memoryHost({ 'en.md': bytes }), 'en.md', () => undefined);
  for (const [old, now] of pairs) {
    const start = String(file).indexOf(old);
    assert.notEqual(start, -1, old);
    tell(file, { start, end: start + old.length, text: now }, old);
  }
  return file;
}

function tell(file: VFile, fix: Fix, actual: string | undefined): Message {
  const message: Message = file.message('wrong', { source: 'test', ruleId: 'spelling' });
  message.fix = fix;
  message.actual = actual;
  return message;
}

async function mended(text: string, pairs: readonly (readonly [old: string, now: string])[]) {
  const bytes = Buffer.from(text);
  const { bytes: now, left } = mendText(await faulty(bytes, pairs), bytes);
  return { text: now && Buffer.from(now).toString(), left: [...left.values()] };
}

const SAME: readonly (readonly [name: string, before: string, after: string])[] = [
  ['line ends of Windows', 'Trostky came.\r\n\r\nHe left.\r\n', 'Trotsky came.\r\n\r\nHe left.\r\n'],
  ['line ends of all kinds', 'He\rcame\nTrostky\r\n', 'He\rcame\nTrotsky\r\n'],
  ['a byte order mark', '\uFEFFTrostky came.\n', '\uFEFFTrotsky came.\n'],
  ['control characters', 'a\u0000b\u0001 Trostky\u0002 came\u0003\n', 'a\u0000b\u0001 Trotsky\u0002 came\u0003\n'],
  ['control characters between a return and a line feed', 'a\r\u0001\nTrostky\n\u0001', 'a\r\u0001\nTrotsky\n\u0001'],
  ['letters of four bytes', '🦊 Trostky 🦊\n', '🦊 Trotsky 🦊\n'],
  ['combining marks, as they are', 'e\u0301t\u00e9 Trostky\n', 'e\u0301t\u00e9 Trotsky\n'],
  ['no line end at the end', 'Trostky', 'Trotsky'],
];

for (const [name, before, after] of SAME) {
  test(`only what is mended changes: ${name}`, async () => {
    assert.deepEqual(await mended(before, [['Trostky', 'Trotsky']]), { text: after, left: [] });
  });
}

test('a line break in a replacement is one of the file', async () => {
  assert.equal((await mended('a\r\nTrostky came\r\n', [['Trostky ', 'Trotsky\n']])).text, 'a\r\nTrotsky\r\ncame\r\n');
});

test('a name over a line end is replaced whole', async () => {
  assert.equal((await mended('Leo\r\nTrostky came\r\n', [['Leo\nTrostky', 'Trotsky']])).text, 'Trotsky came\r\n');
});

test('of two that overlap the first is made, and side by side both are', async () => {
  const { text, left } = await mended('Leo Trostky came.\n', [
    ['Trostky', 'Trotsky'],
    ['Leo Trostky', 'Lev Trotsky'],
    [' came', ' left'],
  ]);
  assert.deepEqual([text, left], ['Lev Trotsky left.\n', []]);
});

test('a fix that changes the markup is not made, and those beside it are', async () => {
  const pairs = [
    ['one', '*one'],
    ['two', 'zwei'],
    ['three', 'three*'],
    ['four', '# vier'],
    ['five', 'fünf'],
  ] as const;
  const { text, left } = await mended('one two three\n\nfour\n\nfive\n', pairs);
  assert.equal(text, '*one zwei three\n\nfour\n\nfünf\n');
  assert.deepEqual(left, ['structure', 'structure']);
});

test('a link by its words stays one', async () => {
  const { text, left } = await mended('See [Trostky].\n\n[Trostky]: https://example.org\n', [['Trostky', 'Trotsky']]);
  assert.deepEqual([text, left], [undefined, ['structure']]);
});

test('what is not what was reported is left', async () => {
  const bytes = Buffer.from('Trostky came.\n');
  const file = await faulty(bytes, []);
  tell(file, { start: 0, end: 7, text: 'Trotsky' }, 'Trotski');
  tell(file, { start: 8, end: 12, text: 'came' }, 'came');
  tell(file, { start: 9, end: 200, text: 'x' }, undefined);
  tell(file, { start: 9, end: 8, text: 'x' }, undefined);
  const { bytes: now, left } = mendText(file, bytes);
  assert.deepEqual([now, [...left.values()]], [undefined, ['place', 'place', 'place', 'place']]);
});

test('a file that is not what was read is left alone', async () => {
  const file = await faulty(Buffer.from('Trostky came.\n'), [['Trostky', 'Trotsky']]);
  for (const other of ['Trostky came. And left.\n', 'Trostky', '', Buffer.from('Trostky cam\xe9.\n', 'latin1')]) {
    const { bytes, done, left } = mendText(file, Buffer.from(other));
    assert.deepEqual([bytes, done, [...left.values()]], [undefined, [], ['file']]);
  }
});

test('many fixes in a long text, some of which change the markup, are sorted out in bounded time', async () => {
  const text = Array.from({ length: 4000 }, (_, index) => `Word${index}x and more words on this line.\n`).join('\n');
  const bytes = Buffer.from(text);
  const file = await faulty(bytes, []);
  for (const match of text.matchAll(/Word(\d+)x/g)) {
    const breaks = Number(match[1]) % 1000 === 7;
    tell(file, { start: match.index, end: match.index + match[0].length, text: breaks ? '- item' : 'word' }, match[0]);
  }
  const started = performance.now();
  const { done, left } = mendText(file, bytes);
  assert.deepEqual([done.length + left.size, done.length > 0], [4000, true]);
  assert(left.size >= 4);
  assert(performance.now() - started < 60_000);
});
