import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { type Paper, parsePaper } from '../../../scripts/model/press.ts';
import { measurePage } from '../../../scripts/render/pdf/page-measure.ts';
import { FIXTURE_TYPE } from '../fixture-book.ts';

const geometry = { marginTopMm: 18, marginBottomMm: 22, marginInnerMm: 17, marginOuterMm: 20 };
const measure = (paper: string) => measurePage(parsePaper(paper) as Paper, { page: geometry, type: FIXTURE_TYPE });

test('an A5 page has the design’s margins', () => {
  const { topMm, innerMm, outerMm, sizePt, leadingPt, lines } = measure('a5');
  assert.deepEqual(
    { topMm, innerMm, outerMm, sizePt, leadingPt, lines },
    { topMm: 18, innerMm: 17, outerMm: 20, sizePt: 11, leadingPt: 14, lines: 34 },
  );
});

test('margins shrink with the paper, type less so', () => {
  const { topMm, innerMm, sizePt } = measure('a6');
  assert.deepEqual({ topMm, innerMm, sizePt }, { topMm: 12.77, innerMm: 12.06, sizePt: 9.25 });
});

test('every paper holds whole lines and nothing more', () => {
  const side = fc.double({ min: 74, max: 300, noNaN: true });
  fc.assert(
    fc.property(side, side, (widthMm, heightMm) => {
      const { topMm, bottomMm, leadingPt, lines } = measurePage(
        { name: 'any', widthMm, heightMm: heightMm + 30 },
        { page: geometry, type: FIXTURE_TYPE },
      );
      const roomMm = heightMm + 30 - topMm - bottomMm;
      const textMm = (lines * leadingPt * 25.4) / 72;
      assert.ok(roomMm >= textMm && roomMm - textMm < 0.25, `${roomMm} for ${textMm}`);
    }),
  );
});
