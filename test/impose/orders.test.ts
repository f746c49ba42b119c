import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayoutOptions } from '../../scripts/impose/plan/lay-out.ts';
import type { Side } from '../../scripts/impose/plan/sheet.ts';
import { layoutOf, paper } from './layout-of.ts';

/** The pages of a side as they are seen: rows from the top, a negative number upside down. Blanks are not printed. */
function rowsOf({ placements }: Side): readonly (readonly number[])[] {
  const heights = [...new Set(placements.map(({ trim }) => Math.round(trim.y + trim.height / 2)))].sort((a, b) => b - a);
  return heights.map((height) =>
    placements
      .filter(({ trim }) => Math.round(trim.y + trim.height / 2) === height)
      .sort((a, b) => a.trim.x - b.trim.x)
      .map(({ page, upsideDown }) => (upsideDown ? -page : page)),
  );
}

function sidesOf(pages: number, options: Partial<LayoutOptions>) {
  return layoutOf(pages, options).sheets.map(({ front, back }) => [front, ...(back ? [back] : [])].map(rowsOf));
}

const CASES: readonly (readonly [name: string, pages: number, options: Partial<LayoutOptions>, sheets: unknown])[] = [
  [
    'saddle',
    16,
    {},
    [
      [[[16, 1]], [[2, 15]]],
      [[[14, 3]], [[4, 13]]],
      [[[12, 5]], [[6, 11]]],
      [[[10, 7]], [[8, 9]]],
    ],
  ],
  [
    'saddle, bound on the right',
    8,
    { binding: 'right' },
    [
      [[[1, 8]], [[7, 2]]],
      [[[3, 6]], [[5, 4]]],
    ],
  ],
  ['saddle, turned about the long edge', 4, { duplex: 'long' }, [[[[4, 1]], [[-3, -2]]]]],
  ['saddle, turned about the short edge', 4, { duplex: 'short' }, [[[[4, 1]], [[2, 3]]]]],
  [
    'saddle of 6: the last page stays the back',
    6,
    {},
    [
      [[[6, 1]], [[2]]],
      [[[3]], [[4, 5]]],
    ],
  ],
  [
    'saddle of 6: blanks at the end',
    6,
    { blanks: 'end' },
    [
      [[[1]], [[2]]],
      [[[6, 3]], [[4, 5]]],
    ],
  ],
  ['saddle of 1', 1, {}, [[[[1]], []]]],
  [
    'saddle in signatures of 2 sheets',
    16,
    { signature: 2 },
    [
      [[[8, 1]], [[2, 7]]],
      [[[6, 3]], [[4, 5]]],
      [[[16, 9]], [[10, 15]]],
      [[[14, 11]], [[12, 13]]],
    ],
  ],
  [
    'perfect binding shares 5 sheets out',
    20,
    { scheme: 'perfect' },
    [
      [[[12, 1]], [[2, 11]]],
      [[[10, 3]], [[4, 9]]],
      [[[8, 5]], [[6, 7]]],
      [[[20, 13]], [[14, 19]]],
      [[[18, 15]], [[16, 17]]],
    ],
  ],
  ['half', 4, { scheme: 'half' }, [[[[4, 1]], [[2, 3]]]]],
  ['trifold', 6, { scheme: 'trifold' }, [[[[5, 6, 1]], [[2, 3, 4]]]]],
  ['trifold, bound on the right', 6, { scheme: 'trifold', binding: 'right' }, [[[[1, 6, 5]], [[4, 3, 2]]]]],
  ['zfold', 6, { scheme: 'zfold' }, [[[[5, 6, 1]], [[2, 3, 4]]]]],
  ['gate', 8, { scheme: 'gate' }, [[[[3, 8, 1, 2]], [[4, 5, 6, 7]]]]],
  [
    'zine8',
    8,
    { scheme: 'zine8' },
    [
      [
        [
          [-7, -6, -5, -4],
          [8, 1, 2, 3],
        ],
      ],
    ],
  ],
  ['zine8 of 5', 5, { scheme: 'zine8' }, [[[[-4], [5, 1, 2, 3]]]]],
  [
    'zine16',
    16,
    { scheme: 'zine16' },
    [
      [
        [
          [-5, -12, -9, -8],
          [4, 13, 16, 1],
        ],
        [
          [-7, -10, -11, -6],
          [2, 15, 14, 3],
        ],
      ],
    ],
  ],
  [
    'nup',
    7,
    { scheme: 'nup', up: 4 },
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[5, 6], [7]],
      ],
    ],
  ],
  [
    'nup from the right',
    4,
    { scheme: 'nup', up: 4, binding: 'right' },
    [
      [
        [
          [2, 1],
          [4, 3],
        ],
      ],
    ],
  ],
  [
    'cut and stack',
    12,
    { scheme: 'cut-stack', up: 2 },
    [
      [[[1, 7]], [[8, 2]]],
      [[[3, 9]], [[10, 4]]],
      [[[5, 11]], [[12, 6]]],
    ],
  ],
  [
    'repeat',
    2,
    { scheme: 'repeat', up: 4 },
    [
      [
        [
          [1, 1],
          [1, 1],
        ],
        [
          [2, 2],
          [2, 2],
        ],
      ],
    ],
  ],
];

for (const [name, pages, options, sheets] of CASES) {
  test(name, () => assert.deepEqual(sidesOf(pages, options), sheets));
}

test('copies are as many as fit, in the size they have', () => {
  const { sheets, scale } = layoutOf(1, { scheme: 'repeat', sheet: paper('a3') });
  assert.equal(scale, 1);
  assert.deepEqual(
    sheets.map(({ front }) => rowsOf(front)),
    [
      [
        [1, 1],
        [1, 1],
      ],
    ],
  );
});
