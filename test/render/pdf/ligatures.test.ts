import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ligaturesIn } from '../../../scripts/render/pdf/post/ligatures.ts';

test('finds ligatures under the font in use, and no single letters', () => {
  const content = [
    '/F4 22 Tf',
    '/Span<</ActualText <FEFF00660066> >> BDC',
    '5.7 0 Td <03B2> Tj',
    'EMC',
    '/Span<</ActualText <FEFF202F> >> BDC',
    '5.7 0 Td <0931> Tj',
    'EMC',
    '/F5 14.65 Tf',
    '/Span<</ActualText <FEFF006600660069> >> BDC',
    '<03B5> Tj',
    'EMC',
  ].join('\n');
  assert.deepEqual(
    ligaturesIn(content),
    new Map([
      ['F4', new Map([['03B2', '00660066']])],
      ['F5', new Map([['03B5', '006600660069']])],
    ]),
  );
});
