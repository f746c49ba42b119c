import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { operationsOf } from '../../../../scripts/render/pdf/press/operations.ts';

const all = (content: string) => [...operationsOf(content)].map(({ operator, operands }) => [operator, ...operands].join(' '));

test('gives each operator with its operands', () => {
  assert.deepEqual(all('q 1 0 0 -1 .5 -2 cm /G3 gs\n0 0 0 RG 0 0 0 rg\nf* Q'), [
    'q',
    'cm 1 0 0 -1 .5 -2',
    'gs /G3',
    'RG 0 0 0',
    'rg 0 0 0',
    'f*',
    'Q',
  ]);
  assert.deepEqual(all("BT/F4 12 Tf<0041 0042>Tj[(a) -20 (b)]TJ(x)' ET"), [
    'BT',
    'Tf /F4 12',
    'Tj <0041 0042>',
    'TJ [ (a) -20 (b) ]',
    "' (x)",
    'ET',
  ]);
  assert.deepEqual(all('/P <</MCID 0 >>BDC EMC % rg\n/S BMC'), ['BDC /P << /MCID 0 >>', 'EMC', 'BMC /S']);
});

test('takes for text what stands in parentheses, brackets and operators too', () => {
  assert.deepEqual(all('(1 0 0 rg (in) \\) \\( ) Tj 0 g'), ['Tj (1 0 0 rg (in) \\) \\( )', 'g 0']);
  assert.deepEqual(all('(never closed 1 0 0 rg'), [' (never closed 1 0 0 rg']);
});

test('takes an image in the stream as one operation', () => {
  const content = 'q BI /W 1 /H 1 /CS /RGB ID 1 0 0 rg\x00 EI Q';
  const operations = [...operationsOf(content)];
  assert.deepEqual(
    operations.map(({ operator }) => operator),
    ['q', 'BI', 'Q'],
  );
  assert.ok(operations[1]?.source.endsWith('EI'));
});

test('loses nothing: the sources are the content', () => {
  const piece = fc.constantFrom(
    'q',
    'Q',
    '1 0 0 rg',
    '(a(b)\\)c) Tj',
    '<00FF> Tj',
    '/N gs',
    '[1 2] 0 d',
    '<</A (x)>> BDC',
    'h W n',
    '12',
    '%c\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const content = pieces.join('\n');
      const joined = [...operationsOf(content)].map(({ source }) => source).join('\n');
      assert.equal(joined.replace(/\s+/g, ' ').trim(), content.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('takes linear time for what is hostile', () => {
  for (const content of [
    '('.repeat(200_000),
    '<'.repeat(200_000),
    'BI '.repeat(70_000),
    '%'.repeat(200_000),
    '<41 '.repeat(50_000),
  ]) {
    const start = performance.now();
    for (const _ of operationsOf(content));
    assert.ok(performance.now() - start < 2000, content.slice(0, 4));
  }
});
