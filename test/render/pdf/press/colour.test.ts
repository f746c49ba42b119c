import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { completePrepress } from '../../../../scripts/model/prepress.ts';
import { limitInks } from '../../../../scripts/render/pdf/press/colour/ink-limit.ts';
import { namedInks } from '../../../../scripts/render/pdf/press/colour/named-inks.ts';
import { createPalette, type Rgb } from '../../../../scripts/render/pdf/press/colour/palette.ts';
import { createSeparation } from '../../../../scripts/render/pdf/press/colour/separate.ts';
import { makeProfile } from './make-profile.ts';

const byte = fc.integer({ min: 0, max: 255 });

describe('the limit of ink', () => {
  test('is never passed, whatever the colour', () => {
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), fc.integer({ min: 255, max: 1020 }), (colour, limit) => {
        const inks = Uint8Array.from(colour);
        limitInks(inks, 0, 255, limit);
        assert.ok(inks.reduce((sum, ink) => sum + ink, 0) <= limit, `${colour} -> ${[...inks]} above ${limit}`);
        if (colour.reduce((sum, ink) => sum + ink, 0) <= limit) assert.deepEqual([...inks], colour);
      }),
    );
  });

  test('takes gray of three inks into black first', () => {
    const rich = [80, 70, 60, 40];
    limitInks(rich, 0, 100, 220);
    // 15 of each of three are 15 of black: 30 less.
    assert.deepEqual(rich, [65, 55, 45, 55]);
  });
});

describe('separation', () => {
  test('by the plain rule gives each colour its complement, and black what three share', async () => {
    const { separate } = createSeparation(undefined, 300);
    assert.deepEqual(
      [...(await separate(Uint8Array.from([255, 255, 255, 0, 0, 0, 255, 0, 0, 200, 100, 50])))],
      [...[0, 0, 0, 0], ...[0, 0, 0, 255], ...[0, 255, 255, 0], ...[0, 100, 150, 55]],
    );
  });

  test('by a profile gives its inks, within the limit', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'tract-profile-'));
    t.after(() => rm(folder, { recursive: true }));
    const path = join(folder, 'made.icc');
    await writeFile(path, makeProfile());
    const colours = Uint8Array.from([255, 255, 255, 0, 0, 0, 200, 16, 46]);
    const [free, held] = await Promise.all([400, 240].map((limit) => createSeparation(path, limit).separate(colours)));
    assert.deepEqual([...(free as Uint8Array).subarray(0, 4)], [0, 0, 0, 0]);
    // The profile's own black is heavy on all four plates.
    assert.ok((free as Uint8Array).subarray(4, 8).reduce((sum, ink) => sum + ink, 0) > 300 * 2.55);
    assert.ok((held as Uint8Array).subarray(4, 8).reduce((sum, ink) => sum + ink, 0) <= 240 * 2.55);
    const [c, m, y] = (free as Uint8Array).subarray(8, 12);
    assert.ok((m as number) > 200 && (y as number) > 150 && (c as number) < 80);
  });

  test('goes on where pictures are longer than a row', async () => {
    const { separate } = createSeparation(undefined, 300);
    assert.equal((await separate(new Uint8Array(3 * 10_001))).length, 4 * 10_001);
  });
});

describe('the palette', () => {
  const colours: readonly Rgb[] = [
    [0, 0, 0],
    [128, 128, 128],
    [200, 16, 46],
    [1, 2, 3],
  ];

  test('prints grays in black alone and named colours as they are named', async () => {
    const { inks } = await namedInks({ '#c8102e': { spot: 'Gold', cmyk: [0, 20, 60, 20] } }, '');
    const palette = await createPalette(colours, inks, createSeparation(undefined, 300), completePrepress());
    assert.deepEqual(palette([0, 0, 0]), { type: 'process', inks: [0, 0, 0, 1] });
    assert.deepEqual(palette([128, 128, 128]), { type: 'process', inks: [0, 0, 0, 0.498] });
    assert.deepEqual(palette([200, 16, 46]), { type: 'spot', name: 'Gold', inks: [0, 0.2, 0.6, 0.2] });
    assert.throws(() => palette([9, 9, 9]));
  });

  test('knows colours by their digits, by their names in CSS and by those of the design', async () => {
    const ink = { cmyk: [0, 0, 0, 50] } as const;
    const css = ':root { --accent: #A01C1C; --second:crimson; }';
    const { inks, unknown } = await namedInks({ '#fff': ink, crimson: ink, accent: ink, 'no-such': ink }, css);
    assert.deepEqual([...inks.keys()], ['255 255 255', '220 20 60', '160 28 28']);
    assert.deepEqual(unknown, ['no-such']);
    assert.deepEqual([...(await namedInks({ second: ink }, css)).inks.keys()], ['220 20 60']);
  });
});
