import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanContent } from '../../../scripts/render/pdf/post/clean-content.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const SOFT = '/Span<</ActualText <FEFF00AD> >> BDC';

test('takes away the glyph of a soft hyphen and keeps the move to its place', () => {
  const drawn = lines(
    '/P <</MCID 0 >>BDC',
    'BT',
    '<01F8> Tj',
    SOFT,
    '4.7 0 Td <0931> Tj',
    'EMC',
    '0 0 Td <01FF> Tj',
    'ET',
    'EMC',
  );
  const clean = lines('/P <</MCID 0 >>BDC', 'BT', '<01F8> Tj', '4.7 0 Td 0 0 Td <01FF> Tj', 'ET', 'EMC');
  assert.equal(cleanContent(drawn), clean);
});

test('takes away a soft hyphen that begins a run, and one that ends it', () => {
  const drawn = lines(
    '/P <</MCID 0 >>BDC',
    'BT',
    SOFT,
    '<0931> Tj',
    'EMC',
    '0 0 Td <01FF> Tj',
    SOFT,
    '4 0 Td <0931> Tj',
    'EMC',
    'ET',
    'EMC',
  );
  assert.equal(cleanContent(drawn), lines('/P <</MCID 0 >>BDC', 'BT', '0 0 Td <01FF> Tj', '4 0 Td ET', 'EMC'));
});

test('takes a soft hyphen out of the text of a ligature', () => {
  const span = (text: string) =>
    lines(`/Span<</ActualText <FEFF${text}> >> BDC`, '5 0 Td <03B2> Tj', '8 0 Td <0931> Tj', 'EMC');
  assert.equal(cleanContent(span('006600AD0066')), span('00660066'));
});

test('takes away spans in which nothing is drawn', () => {
  assert.equal(
    cleanContent(lines('BT', SOFT, 'EMC', '/Span<</ActualText <FEFF202F> >> BDC', 'EMC', 'ET')),
    cleanContent(lines('BT', 'ET')),
  );
});

test('keeps what else is replaced for readers', () => {
  const drawn = lines('/P <</MCID 0 >>BDC', 'BT', '/Span<</ActualText <FEFF0041> >> BDC', '<0001> Tj', 'EMC', 'ET', 'EMC');
  assert.equal(cleanContent(drawn), drawn);
});

test('makes black of one colour, and no other', () => {
  assert.equal(cleanContent(lines('0 0 0 RG 0 0 0 rg', '1 0 0 RG 1 0 0 rg')), lines('0 G 0 g', '1 0 0 RG 1 0 0 rg'));
});
