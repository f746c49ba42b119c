import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LayoutOptions, layOut } from '../../scripts/impose/plan/lay-out.ts';
import { SCHEMES, type Scheme } from '../../scripts/impose/plan/recipe.ts';
import type { Placement, Sheet } from '../../scripts/impose/plan/sheet.ts';
import type { Seen } from './folding/pile.ts';
import { readLayout } from './folding/read-layout.ts';
import { layoutOf, optionsOf, pageOf } from './layout-of.ts';

/** How many pages one sheet holds, where all must be on one; the folder counts them, not the recipe. */
const MOST: Partial<Record<Scheme, number>> = { half: 4, trifold: 6, zfold: 6, gate: 8, zine8: 8, zine16: 16 };

/** Schemes whose grid the user chooses: nothing is folded, so no page is a back cover. */
const OPEN: readonly Scheme[] = ['nup', 'cut-stack', 'repeat'];

/** Hold what was read against 1, 2, 3 …: every page once and upright, blanks only at the end or before the last. */
function assertReads(seen: readonly Seen[], pages: number, scheme: Scheme): void {
  assert(
    seen.every(({ upright }) => upright),
    'a page is upside down',
  );
  const numbers = seen.map(({ page }) => page);
  const read = numbers.filter((page) => page > 0);
  assert.deepEqual(
    read,
    Array.from({ length: pages }, (_, index) => index + 1),
  );
  const keepsLast = !OPEN.includes(scheme) && pages > 1;
  const blanksFrom = keepsLast ? pages - 1 : pages;
  assert.deepEqual(numbers.slice(0, blanksFrom), read.slice(0, blanksFrom), 'a blank is among the pages');
  if (keepsLast) assert.equal(numbers.at(-1), pages, 'the last page is not the back');
}

/** Every way to ask for a scheme that changes the order. */
function variants(scheme: Scheme): readonly Partial<LayoutOptions>[] {
  const bindings = (['left', 'right'] as const).flatMap((binding) =>
    ([undefined, 'long', 'short'] as const).map((duplex) => ({ scheme, binding, duplex })),
  );
  if (OPEN.includes(scheme)) return [2, 4, 6, 8, 9, 16].flatMap((up) => bindings.map((one) => ({ ...one, up })));
  if (scheme === 'saddle' || scheme === 'perfect')
    return [undefined, 1, 3, 4].flatMap((signature) => bindings.map((one) => ({ ...one, signature })));
  return bindings;
}

describe('folded, cut and read, every scheme gives 1, 2, 3 …', () => {
  for (const scheme of SCHEMES) {
    test(scheme, () => {
      for (const wanted of variants(scheme)) {
        const options = optionsOf(wanted);
        // The larger grids repeat what the smaller show, and take long.
        const most = MOST[scheme] ?? ((wanted.up ?? 4) <= 4 ? 128 : 40);
        for (let pages = 1; pages <= most; pages += 1) {
          const layout = layoutOf(pages, options);
          const what = `${JSON.stringify(wanted)}, ${pages} pages`;
          try {
            assertReads(readLayout(layout.sheets, options, layout), pages, scheme);
          } catch (cause) {
            throw new Error(what, { cause });
          }
        }
      }
    });
  }

  test('landscape pages too', () => {
    const lying = { ...pageOf('a5'), widthMm: 210, heightMm: 148 };
    for (const scheme of SCHEMES) {
      const options = optionsOf({ scheme, up: 4 });
      const pages = MOST[scheme] ?? 13;
      const layout = layoutOf(pages, options, lying);
      assertReads(readLayout(layout.sheets, options, layout), pages, scheme);
    }
  });
});

test('one page too many for a single sheet is refused, with what fits', () => {
  for (const [scheme, most] of Object.entries(MOST)) {
    const sizes = Array.from({ length: most + 1 }, () => pageOf('a5'));
    assert.deepEqual(layOut(sizes, optionsOf({ scheme: scheme as Scheme })), { reason: 'tooMany', most });
  }
});

describe('a fault in a recipe does not pass', () => {
  for (const scheme of SCHEMES) {
    const pages = MOST[scheme] ?? 16;
    const options = optionsOf({ scheme, up: 4 });
    const layout = layoutOf(pages, options);
    const [first] = layout.sheets as [Sheet];
    const printed = first.front.placements.length;
    assertReads(readLayout(layout.sheets, options, layout), pages, scheme);
    const fails = (sheets: readonly Sheet[]) =>
      assert.throws(() => assertReads(readLayout(sheets, options, layout), pages, scheme), assert.AssertionError);
    const change = (of: (placements: readonly Placement[]) => readonly Placement[]) =>
      layout.sheets.map((sheet, index) =>
        index === 0 ? { ...sheet, front: { ...sheet.front, placements: of(sheet.front.placements) } } : sheet,
      );

    test(`${scheme}: two pages that lie beside each other change places`, () => {
      for (let at = 0; at + 1 < printed; at += 1) {
        // Copies that are alike may change places.
        if (scheme === 'repeat') continue;
        fails(
          change((all) => {
            const [one, other] = [all[at], all[at + 1]] as [Placement, Placement];
            return all.map((each, index) =>
              index === at ? { ...each, page: other.page } : index === at + 1 ? { ...each, page: one.page } : each,
            );
          }),
        );
      }
    });

    test(`${scheme}: a page stands on its head, is missing, or is there twice`, () => {
      for (let at = 0; at < printed; at += 1) {
        const only = (to: (one: Placement) => readonly Placement[]) =>
          change((all) => all.flatMap((one, index) => (index === at ? to(one) : [one])));
        fails(only((one) => [{ ...one, upsideDown: !one.upsideDown }]));
        fails(only(() => []));
        fails(only((one) => [{ ...one, page: one.page === 1 ? 2 : one.page - 1 }]));
      }
    });

    test(`${scheme}: front and back change places, or the back is turned the wrong way`, () => {
      if (!first.back || scheme === 'repeat') return;
      const { back } = first;
      fails([{ ...first, front: back, back: first.front }, ...layout.sheets.slice(1)]);
      const other = layout.duplex === 'long' ? 'short' : 'long';
      assert.throws(() => assertReads(readLayout(layout.sheets, { ...options, duplex: other }, layout), pages, scheme));
    });
  }
});
