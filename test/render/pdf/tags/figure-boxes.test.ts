import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureBoxes } from '../../../../scripts/render/pdf/post/tags/figure-boxes.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;

test('a picture fills the unit square, wherever that is', () => {
  const drawn = lines('.5 0 0 -.5 0 400 cm', 'q', '100 0 0 -60 20 300 cm', '/Figure <</MCID 7 >>BDC', '/X5 Do', 'EMC', 'Q');
  assert.deepEqual([...figureBoxes(drawn)], [[7, [10, 250, 60, 280]]]);
});

test('a drawing reaches as far as what it paints', () => {
  const paths = ['0 0 900 900 re', 'W* n', '10 20 30 40 re', 'f', '1 0 0 1 5 5 cm', '1 6 m', '7 8 9 10 11 70 c', 'S'];
  const drawn = lines('/P <</MCID 0 >>BDC', '1 1 500 500 re', 'f', 'EMC', '/Figure <</MCID 1 >>BDC', ...paths, 'EMC');
  assert.deepEqual([...figureBoxes(drawn)], [[1, [6, 11, 40, 75]]]);
});

test('a page without figures has no boxes', () => {
  assert.equal(figureBoxes(lines('0 0 9 9 re', 'f')).size, 0);
});
