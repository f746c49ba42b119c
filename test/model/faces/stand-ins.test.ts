import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Face } from '../../../scripts/model/design.ts';
import { isDrawn } from '../../../scripts/model/faces/glyphs.ts';
import { standInsFor } from '../../../scripts/model/faces/stand-ins.ts';
import { diskHost } from '../../disk-host.ts';
import { ownDesign } from '../../render/fixture-design.ts';

const host = diskHost('.');
const { faces } = await ownDesign();

/** What draws a character where each face of the design would: family, weight and slope. */
async function drawnBy(character: string): Promise<readonly string[]> {
  const { standIns } = await standInsFor(faces, [character.codePointAt(0) as number], host);
  return standIns.map(({ face: one }) => `${one.family} ${one.weight} ${one.style}`);
}

test('letters are drawn as the design’s would be: upright or slanted, light or bold', async () => {
  const all = ['Tinos 400 normal', 'Tinos 400 italic', 'Tinos 700 normal', 'Tinos 700 italic'];
  assert.deepEqual(await drawnBy('ש'), all);
});

test('each script has its face', async () => {
  const names = await Promise.all([...'ш☐☭∀ح'].map(async (one) => (await drawnBy(one))[0]?.replace(/ \d{3} .*/, '')));
  assert.deepEqual(names, [undefined, 'Noto Sans Symbols 2', 'Noto Sans Symbols', 'Noto Sans Math', 'Noto Naskh Arabic']);
});

test('another face of the design goes before those of the tool', async () => {
  const [roman] = faces as [Face];
  const tinos = (await standInsFor([roman], [0x5e9], host)).standIns[0]?.face as Face;
  const other = { ...tinos, family: 'Other' };
  const { standIns } = await standInsFor([roman, other], [0x5e9], host);
  assert.deepEqual(
    standIns.map(({ face: one, missingIn }) => [one.family, missingIn.family]),
    [['Other', 'EB Garamond']],
  );
});

test('what none has is said', async () => {
  assert.deepEqual(await standInsFor(faces, [0x9762, 0x41], host), { standIns: [], none: [0x9762] });
});

test('spaces, and what only directs its neighbours, need no glyph', () => {
  assert.deepEqual([...'a\u200d\u202e\uFE0F\u00AD\n\u202F\u2011'].filter(isDrawn), ['a']);
});
