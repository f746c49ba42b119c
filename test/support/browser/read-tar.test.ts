import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTar } from '../../../scripts/support/browser/read-tar.ts';

function entry(path: string, content: string, kind = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0, 'latin1');
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write(kind, 156, 'latin1');
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content, 'latin1');
  return Buffer.concat([header, body]);
}

const end = Buffer.alloc(1024);

test('gives the files and passes over what is none', () => {
  const long = 'x'.repeat(700);
  const tar = Buffer.concat([
    entry('lib/', '', '5'),
    entry('lib/a.so', 'one'),
    entry('b', '', '2'),
    entry('lib/b.so', long),
    end,
  ]);
  const files = [...readTar(tar)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]);
  assert.deepEqual(files, [
    ['lib/a.so', 'one'],
    ['lib/b.so', long],
  ]);
});

test('refuses a cut archive', () => {
  assert.throws(() => [...readTar(entry('a', 'x'.repeat(700)).subarray(0, 900))], RangeError);
});
