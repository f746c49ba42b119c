import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePrepress } from '../../../../scripts/model/prepress.ts';
import { createPalette } from '../../../../scripts/render/pdf/press/colour/palette.ts';
import { createSeparation } from '../../../../scripts/render/pdf/press/colour/separate.ts';
import { coloursIn, lighten, recolour } from '../../../../scripts/render/pdf/press/write/recolour.ts';

const INKS = new Map([['200 16 46', { spot: 'Red', cmyk: [0, 100, 80, 10] as const }]]);

const CONTENT = `q
.7843 .0627 .1804 RG .7843 .0627 .1804 rg
0 G 0 g
/NonStruct <</MCID 0 >>BDC
BT /F4 12 Tf (1 0 0 rg) Tj ET
EMC
1 0 0 rg
/Pattern cs /P4 scn
0 0 9 9 re f
Q`;

test('writes inks for colours and leaves out tags, and nothing else', async () => {
  const palette = await createPalette(coloursIn(CONTENT), INKS, createSeparation(undefined, 300), completePrepress());
  const { content, spots } = recolour(CONTENT, palette, () => 'Spot1');
  assert.equal(
    content,
    [
      ...['q', '/Spot1 CS 1 SCN', '/Spot1 cs 1 scn', '0 0 0 1 K', '0 0 0 1 k', 'BT', '/F4 12 Tf', '(1 0 0 rg) Tj', 'ET'],
      ...['0 1 1 0 k', '/Pattern cs', '/P4 scn', '0 0 9 9 re', 'f', 'Q'],
    ].join('\n'),
  );
  assert.deepEqual([...spots], ['Red']);
});

test('keeps the light of a mask', () => {
  assert.equal(lighten('1 0 0 rg 1 1 1 RG .5 g 0 0 9 9 re f'), '0.3 g\n1 G\n.5 g\n0 0 9 9 re\nf');
});
