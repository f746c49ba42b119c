import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HIDDEN, kindAt, NONE } from '../../../scripts/text/names/characters.ts';
import { foldSeparator, wordsOf } from '../../../scripts/text/names/words.ts';

test('words are made of what Unicode calls letters, marks and digits, and of nothing else', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x2ffff; code += code === 0xd7ff ? 0x801 : 1) {
    const character = String.fromCodePoint(code);
    if ("'’ʼ".includes(character)) continue;
    const kind = kindAt(character, 0);
    const isWord = /[\p{L}\p{M}\p{N}]/u.test(character);
    if (kind !== HIDDEN && (kind !== NONE) !== isWord) wrong.push(code.toString(16));
  }
  assert.deepEqual(wrong, []);
});

test('words and what stands between them', () => {
  const keys = (text: string) => wordsOf(text).map(({ key }) => key);
  assert.deepEqual(keys('L’École d’été, E\u0301cole 1919; Le\u00adnin\u200b'), [
    'l',
    'école',
    'd',
    'été',
    'école',
    '1919',
    'lenin',
  ]);
  assert.deepEqual(keys('列宁 และ 𐌰𐌱 𠀀𠀁 カタ'), ['列', '宁', 'แ', 'ล', 'ะ', '𐌰𐌱', '𠀀', '𠀁', 'カ', 'タ']);
  assert.equal(foldSeparator(' \u00a0\n'), ' ');
  assert.equal(foldSeparator('‑'), '-');
  assert.equal(foldSeparator('ʼ'), '’');
  assert.equal(foldSeparator('. '), '. ');
});
