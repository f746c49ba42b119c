import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { creepOfPaper } from '../../scripts/impose/plan/creep.ts';
import { layOut } from '../../scripts/impose/plan/lay-out.ts';
import type { Mark, Side } from '../../scripts/impose/plan/sheet.ts';
import { freeStretches, setStrip } from '../../scripts/impose/plan/strip.ts';
import { assertNear, layoutOf, optionsOf, pageOf, paper } from './layout-of.ts';

const MARKS = ['crop', 'fold', 'cut', 'staple', 'target'] as const;

/** Where upright lines of a type stand, from the left. */
function uprights({ marks }: Side, type: Mark['type']): readonly number[] {
  const xs = marks.flatMap((mark) =>
    mark.type === type && mark.type !== 'target' && mark.from[0] === mark.to[0] ? [mark.from[0]] : [],
  );
  return [...new Set(xs.map((x) => Math.round(x * 1000) / 1000))].sort((a, b) => a - b);
}

describe('panels', () => {
  const narrow = { ...pageOf('a5'), widthMm: 80, heightMm: 150 };

  test('of a letter fold are 97, 100 and 100 mm on A4, mirrored inside', () => {
    const { sheets } = layoutOf(6, { scheme: 'trifold', marks: MARKS, marginMm: 10 }, narrow);
    assert.deepEqual(uprights(sheets[0]?.front as Side, 'fold'), [97, 197]);
    assert.deepEqual(uprights(sheets[0]?.back as Side, 'fold'), [100, 200]);
    const letter = layoutOf(6, { scheme: 'trifold', marks: MARKS, marginMm: 10, sheet: paper('letter') }, narrow);
    assert.deepEqual(uprights(letter.sheets[0]?.front as Side, 'fold'), [91.133, 185.267]);
  });

  test('of a letter fold bound on the right lie the other way round', () => {
    const { sheets } = layoutOf(6, { scheme: 'trifold', marks: MARKS, marginMm: 10, binding: 'right' }, narrow);
    assert.deepEqual(uprights(sheets[0]?.front as Side, 'fold'), [100, 200]);
  });

  test('of a Z-fold are alike, and the doors of a gate are shorter than half', () => {
    const zfold = layoutOf(6, { scheme: 'zfold', marks: MARKS, marginMm: 10 }, narrow);
    assert.deepEqual(uprights(zfold.sheets[0]?.front as Side, 'fold'), [99, 198]);
    const gate = layoutOf(8, { scheme: 'gate', marks: MARKS, marginMm: 10 }, narrow);
    assert.deepEqual(uprights(gate.sheets[0]?.front as Side, 'fold'), [73.5, 148.5, 223.5]);
  });

  test('as wide as they were set are not made smaller', () => {
    const wide = { ...narrow, widthMm: 100, heightMm: 210 };
    const sizes = [wide, wide, wide, { ...wide, widthMm: 97 }, { ...wide, widthMm: 97 }, wide];
    const layout = layOut(sizes, optionsOf({ scheme: 'trifold' }));
    assert('scale' in layout);
    assertNear(layout.scale, 1);
  });

  test('are never stretched, and the sheet lies so that pages are largest', () => {
    for (const scheme of ['saddle', 'trifold', 'zine8', 'nup', 'cut-stack'] as const) {
      for (const size of [
        pageOf('a5'),
        { ...pageOf('a5'), widthMm: 210, heightMm: 148 },
        { ...pageOf('a5'), widthMm: 120, heightMm: 120 },
      ]) {
        const { sheets, scale } = layoutOf(4, { scheme }, size);
        for (const { trim } of sheets.flatMap(({ front }) => front.placements)) {
          assertNear(trim.width, size.widthMm * scale);
          assertNear(trim.height, size.heightMm * scale);
        }
      }
    }
    assert.deepEqual([layoutOf(4, {}).widthMm, layoutOf(4, { scheme: 'nup', up: 4 }).widthMm], [297, 210]);
  });

  test('of A5 on A4 and of Half Letter on Letter are whole', () => {
    assertNear(layoutOf(4).scale, 1);
    assertNear(layoutOf(4, { sheet: paper('letter') }, pageOf('half-letter')).scale, 1);
  });

  test('that do not fit are refused with what they need', () => {
    const refused = layOut([pageOf('a5')], optionsOf({ scale: 1, sheet: paper('a5') }));
    assert.deepEqual(refused, { reason: 'tooLarge', needsMm: [296, 210] });
    assert('needsMm' in layOut([pageOf('a5')], optionsOf({ marginMm: 105 })));
    assert('needsMm' in layOut([pageOf('a5')], optionsOf({ scheme: 'zine8', marginMm: 60 })));
    assert('needsMm' in layOut([pageOf('a3')], optionsOf({ scheme: 'repeat' })));
  });
});

describe('creep', () => {
  const lefts = (creepDirection: 'in' | 'out') =>
    layoutOf(16, { creepMm: 0.2, creepDirection, sheet: paper('a3'), scale: 1 }).sheets.map(({ front }) =>
      front.placements.map(({ trim }) => Math.round((trim.x - 210) * 1000) / 1000),
    );

  test('moves inner pages towards the spine, the outermost staying', () => {
    assert.deepEqual(lefts('in'), [
      [-148, 0],
      [-147.8, -0.2],
      [-147.6, -0.4],
      [-147.4, -0.6],
    ]);
  });

  test('or outer pages away from it, the innermost staying', () => {
    assert.deepEqual(lefts('out'), [
      [-148.6, 0.6],
      [-148.4, 0.4],
      [-148.2, 0.2],
      [-148, 0],
    ]);
  });

  test('is the same on both sides of a sheet, and no page is drawn across the fold', () => {
    for (const { front, back } of layoutOf(16, { creepMm: 0.2 }).sheets) {
      const spine = (side: Side | undefined) => side?.placements.map(({ trim }) => Math.abs(trim.x + trim.width / 2 - 148.5));
      assert.deepEqual(
        spine(front)?.map((x) => x.toFixed(6)),
        spine(back)?.map((x) => x.toFixed(6)),
      );
      for (const { clip } of front.placements) assert(clip.x >= 148.5 - 1e-9 || clip.x + clip.width <= 148.5 + 1e-9);
    }
  });

  test('begins anew in each signature', () => {
    const { sheets } = layoutOf(16, { creepMm: 0.2, signature: 2, sheet: paper('a3'), scale: 1 });
    const rights = sheets.map(({ front }) => Math.round(((front.placements[1]?.trim.x ?? 0) - 210) * 10) / 10);
    assert.deepEqual(rights, [0, -0.2, 0, -0.2]);
  });

  test('of office paper is a sixth of a millimetre a sheet', () => {
    assert.equal(creepOfPaper(80).toFixed(3), '0.163');
  });
});

describe('marks', () => {
  test('stand outside what is printed of the pages, on the sheet', () => {
    const bleed = { left: 3, right: 3, top: 3, bottom: 3 };
    for (const options of [{}, { scheme: 'cut-stack', up: 4, gutterMm: 6 }, { scheme: 'repeat', up: 2 }] as const) {
      const layout = layoutOf(
        8,
        { ...options, sheet: paper('320mm x 450mm'), scale: 0.9, marks: MARKS },
        { ...pageOf('a5'), bleed },
      );
      for (const { front, back } of layout.sheets) {
        for (const { placements, marks } of [front, back as Side]) {
          assert(marks.length > 6);
          for (const mark of marks) {
            for (const [x, y] of mark.type === 'target' ? [mark.at] : [mark.from, mark.to]) {
              assert(x >= 0 && x <= layout.widthMm && y >= 0 && y <= layout.heightMm);
              const over = placements.some(
                ({ clip }) => x > clip.x - 1 && x < clip.x + clip.width + 1 && y > clip.y - 1 && y < clip.y + clip.height + 1,
              );
              assert(!over, `${mark.type} at ${x}, ${y}`);
            }
          }
        }
      }
    }
  });

  test('of the front meet those of the back through the paper', () => {
    for (const duplex of ['short', 'long'] as const) {
      const { sheets, widthMm, heightMm } = layoutOf(4, { sheet: paper('a3'), scale: 1, marks: ['target'], duplex });
      const places = (side: Side | undefined) => (side?.marks ?? []).map((mark) => (mark.type === 'target' ? mark.at : [0, 0]));
      const through = places(sheets[0]?.back).map(([x, y]) => (duplex === 'short' ? [widthMm - x, y] : [x, heightMm - y]));
      const rounded = (points: readonly (readonly number[])[]) =>
        points.map((point) => point.map((one) => one.toFixed(3)).join()).sort();
      assert.equal(places(sheets[0]?.front).length, 2);
      assert.deepEqual(rounded(through), rounded(places(sheets[0]?.front)));
    }
  });

  test('for staples are on the outside of each signature alone', () => {
    const { sheets } = layoutOf(16, { signature: 2, sheet: paper('a3'), scale: 1, marks: MARKS });
    const staples = sheets.flatMap(({ front, back }) => [front, back as Side]).map((side) => uprights(side, 'staple').length);
    assert.deepEqual(staples, [2, 0, 0, 0, 2, 0, 0, 0]);
  });

  test('are left out where the sheet has no room, or where nobody wants them', () => {
    assert.deepEqual(layoutOf(4, { marks: MARKS }).sheets[0]?.front.marks, []);
    assert.deepEqual(layoutOf(4, { marks: [], sheet: paper('a3'), scale: 1 }).sheets[0]?.front.marks, []);
  });

  test('the cut of a zine goes over the two inner panels only', () => {
    for (const binding of ['left', 'right'] as const) {
      const [cut] = layoutOf(8, { scheme: 'zine8', marks: ['cut'], binding }).sheets[0]?.front.marks ?? [];
      assert.deepEqual(cut, { type: 'cut', from: [74.25, 105], to: [222.75, 105] });
    }
  });
});

describe('the strip of steps', () => {
  const half = () => 0.5;

  test('finds no room on a sheet that is full, and the larger stretch on one that is not', () => {
    assert.deepEqual(freeStretches(layoutOf(4)), []);
    const [first] = freeStretches(layoutOf(4, { sheet: paper('a3'), scale: 1, marks: MARKS }));
    assert(first && first.width > 140 && first.height > 30);
  });

  test('is set as large as it fits, and not at all where it does not', () => {
    const stretch = { x: 10, y: 4, width: 100, height: 6 };
    assert.equal(setStrip('word '.repeat(10).trim(), [stretch], half)?.sizePt, 8);
    const long = setStrip('word '.repeat(40).trim(), [stretch], half);
    assert(long && long.sizePt < 8 && long.lines.length > 1);
    for (const { yMm } of long.lines) assert(yMm >= stretch.y && yMm <= stretch.y + stretch.height);
    assert.equal(setStrip('word '.repeat(400).trim(), [stretch], half), undefined);
    assert.equal(setStrip('w'.repeat(400), [stretch], half), undefined);
  });
});
