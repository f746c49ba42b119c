import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanContent } from '../../../../scripts/render/pdf/post/conformance/scan-content.ts';

function scanned(content: string): readonly (readonly string[])[] {
  const all: string[][] = [];
  scanContent(Buffer.from(content, 'latin1'), (operator, { count, last }) => {
    all.push([...Array.from({ length: count }, (_, at) => last(count - 1 - at)), operator]);
  });
  return all;
}

test('reads operators with what stands before them', () => {
  const content =
    'q 1 0 0 -1 .5 2 cm/F4 11 Tf[(a\\)b(c)) -20 <00 41>]TJ\n/P <</MCID 0 /A [<<>>] /T (>>) >>BDC % a note\nT* true f*';
  assert.deepEqual(scanned(content), [
    ['q'],
    ['1', '0', '0', '-1', '.5', '2', 'cm'],
    ['/F4', '11', 'Tf'],
    ['[(a\\)b(c)) -20 <00 41>]', 'TJ'],
    ['/P', '<</MCID 0 /A [<<>>] /T (>>) >>', 'BDC'],
    ['T*'],
    ['true', 'f*'],
  ]);
});

test('steps over the bytes of a picture in the text', () => {
  assert.deepEqual(scanned('BI /W 1 /H 1 ID \x00EI)(\nEI Q').at(-1), ['Q']);
});

test('ends, whatever it is given', () => {
  const tokens = fc.constantFrom(
    '(',
    ')',
    '<',
    '>',
    '<<',
    '>>',
    '[',
    ']',
    '/',
    '%',
    '\\',
    ' ',
    '\n',
    'BDC',
    'ID',
    'EI',
    '0',
    '-',
    '{',
    '}',
  );
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 60 }), (parts) => {
      scanned(parts.join(''));
    }),
    { numRuns: 500 },
  );
});

test('takes time by the length alone', () => {
  for (const hostile of ['[', '(', '<<', '/x ', '<', 'ID ', '%', '[(', '(\\']) {
    const begun = performance.now();
    scanned(hostile.repeat(100_000));
    assert.ok(performance.now() - begun < 2000, hostile);
  }
});
