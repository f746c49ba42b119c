import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parsePaper } from '../../../../scripts/model/press.ts';
import { blanksOf, fewestBlanks } from '../../../../scripts/render/pdf/fit/fewest-blanks.ts';
import { settingsWithin } from '../../../../scripts/render/pdf/fit/settings-within.ts';
import type { PageMeasure } from '../../../../scripts/render/pdf/page-measure.ts';

const PAGE = { marginTopMm: 18, marginBottomMm: 22, marginInnerMm: 17, marginOuterMm: 20 };

const papers = fc
  .constantFrom('a4', 'a5', 'a6', 'a7', 'half-letter', 'b6', '105mm x 210mm')
  .map((name) => parsePaper(name) ?? assert.fail(name));

/** Designs whose own type may lie outside what they allow. */
const types = fc
  .tuple(
    fc.double({ min: 8, max: 14, noNaN: true }),
    fc.double({ min: 1.1, max: 1.6, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.2, noNaN: true }),
  )
  .map(([sizePt, leading, size, lead]) => ({
    sizePt,
    leading,
    fit: {
      sizePt: [sizePt - size, sizePt + size / 2] as const,
      leading: [leading - lead / 2, leading + lead] as const,
    },
  }));

/** A book of so many letters, whose pages grow with the room that its type takes, now and then by one more or less than they should. */
const counters = fc
  .tuple(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([letters, seed]) => ({ sizePt, lines, widthMm }: PageMeasure) => {
    const onLine = (widthMm * 0.75 * 2.83) / (sizePt * 0.41);
    const wobble = (Math.round(sizePt * 4) * 7 + lines * 13 + seed) % 11 === 0 ? 1 : 0;
    return 3 + wobble + Math.ceil(letters / (onLine * lines));
  });

test('the settings are the design’s own and others within its bounds, the nearest first', () => {
  fc.assert(
    fc.property(papers, types, (paper, type) => {
      const [own, ...others] = settingsWithin(paper, { page: PAGE, type });
      const scale = own.sizePt / type.sizePt;
      const far = ({ sizePt, leadingPt }: PageMeasure) =>
        Math.abs(Math.log(sizePt / own.sizePt)) + Math.abs(Math.log(leadingPt / own.leadingPt));
      for (const { sizePt, leadingPt, lines, bottomMm, topMm, heightMm } of others) {
        assert(sizePt === own.sizePt || (sizePt * 4) % 1 === 0);
        assert(Math.abs(leadingPt * 10 - Math.round(leadingPt * 10)) < 1e-9);
        const isOwn = sizePt === own.sizePt;
        assert(isOwn || (sizePt >= type.fit.sizePt[0] * scale - 1e-6 && sizePt <= type.fit.sizePt[1] * scale + 1e-6));
        const leading = leadingPt / sizePt;
        assert(leading >= type.fit.leading[0] - 1e-6 && leading <= type.fit.leading[1] + 1e-6, `${leading}`);
        // The grid holds: whole lines between head and foot.
        const roomMm = heightMm - topMm - bottomMm;
        assert(roomMm >= (lines * leadingPt * 25.4) / 72 && roomMm < (lines * leadingPt * 25.4) / 72 + 0.25);
      }
      assert.deepEqual(
        others.map(far),
        others.map(far).toSorted((one, other) => one - other),
      );
      const keys = [own, ...others].map(({ sizePt, lines }) => `${sizePt} ${lines}`);
      assert.equal(new Set(keys).size, keys.length);
    }),
  );
});

test('never more blanks than the design’s own type has, always the same answer, and each setting is set once', async () => {
  await fc.assert(
    fc.asyncProperty(papers, types, counters, async (paper, type, pagesOf) => {
      const settings = settingsWithin(paper, { page: PAGE, type });
      const asked: PageMeasure[] = [];
      const search = () =>
        fewestBlanks(settings, async (setting) => {
          asked.push(setting);
          return pagesOf(setting);
        });
      const found = await search();
      assert.equal(found.tries, asked.length);
      assert.equal(new Set(asked).size, asked.length);
      assert.equal(found.own.setting, settings[0]);
      assert(settings.includes(found.best.setting));
      assert.equal(found.best.pages, pagesOf(found.best.setting));
      assert(blanksOf(found.best.pages) <= blanksOf(found.own.pages));
      if (blanksOf(found.own.pages) === 0) assert.deepEqual([found.best, found.tries], [found.own, 1]);
      assert.deepEqual(await search(), found);
    }),
  );
});

test('where pages only grow with the type, no setting is missed, and few are set', async () => {
  let [tries, all] = [0, 0];
  await fc.assert(
    fc.asyncProperty(papers, types, fc.integer({ min: 1, max: 400_000 }), async (paper, type, letters) => {
      const pagesOf = ({ sizePt, leadingPt }: PageMeasure) => Math.ceil((letters * sizePt * leadingPt) / 60_000);
      const settings = settingsWithin(paper, { page: PAGE, type });
      const found = await fewestBlanks(settings, async (setting) => pagesOf(setting));
      const fewest = Math.min(...settings.map((setting) => blanksOf(pagesOf(setting))));
      const nearest = settings.find((setting) => blanksOf(pagesOf(setting)) === fewest);
      assert.deepEqual(found.best.setting, nearest);
      if (blanksOf(found.own.pages) > 0) [tries, all] = [tries + found.tries, all + settings.length];
    }),
    { seed: 17 },
  );
  assert(tries < all * 0.7, `${tries} of ${all}`);
});

test('a sheet has four pages', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 16, 17].map(blanksOf), [3, 2, 1, 0, 3, 0, 3]);
});
