import type { Design } from '../../../model/design.ts';
import type { Paper } from '../../../model/press.ts';
import { measurePage, type PageMeasure, typeOn } from '../page-measure.ts';

/**
 * List the measures in which a design lets a book be set on a paper: its own first, then the nearest to it.
 *
 * Sizes go by a quarter of a point, leadings by a tenth. Of the leadings that give a page the same number of lines, only the one nearest to
 * the design's own is worth trying: the others change the look and not the pages.
 */
export function settingsWithin(paper: Paper, design: Pick<Design, 'page' | 'type'>): readonly [PageMeasure, ...PageMeasure[]] {
  const own = measurePage(paper, design);
  const { fit, sizePt: onA5 } = design.type;
  const scale = typeOn(paper, design.type).sizePt / onA5;
  const sizes = steps(fit.sizePt[0] * scale, fit.sizePt[1] * scale, 4);
  const measures = [...new Set([...sizes, own.sizePt])].flatMap((sizePt) =>
    steps(fit.leading[0] * sizePt, fit.leading[1] * sizePt, 10).map((leadingPt) =>
      measurePage(paper, design, { sizePt, leadingPt }),
    ),
  );
  const nearest = measures.sort((one, other) => distance(one, own) - distance(other, own));
  const first = [...Map.groupBy(nearest, keyOf).values()].map(([one]) => one as PageMeasure);
  return [own, ...first.filter((one) => keyOf(one) !== keyOf(own))];
}

function keyOf({ sizePt, lines }: PageMeasure): string {
  return `${sizePt} ${lines}`;
}

/** The multiples of a part of a point from one bound to the other; both may be a rounding error off. */
function steps(least: number, most: number, perPt: number): number[] {
  const from = Math.ceil(least * perPt - 1e-6);
  const to = Math.floor(most * perPt + 1e-6);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) / perPt);
}

/** How far the eye sees type from other type: the parts by which size and leading differ. */
function distance(one: PageMeasure, other: PageMeasure): number {
  return Math.abs(Math.log(one.sizePt / other.sizePt)) + Math.abs(Math.log(one.leadingPt / other.leadingPt));
}
