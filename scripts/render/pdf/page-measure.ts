import type { Design, TypeSettings } from '../../model/design.ts';
import type { Paper } from '../../model/press.ts';

/** The sizes of a page and its type: millimetres for the page, points for the type. */
export interface PageMeasure {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly innerMm: number;
  readonly outerMm: number;
  readonly sizePt: number;
  readonly leadingPt: number;
  /** Lines of running text on a full page. */
  readonly lines: number;
}

/** The type of running text, in points. */
export type TypeSize = Pick<PageMeasure, 'sizePt' | 'leadingPt'>;

/**
 * Fit a design's page to a paper.
 *
 * A design gives its margins for A5. They shrink and grow with the paper's width, so that the page keeps its figure. What is left below the
 * last whole line goes to the foot, so that every full page ends on the same line.
 *
 * @param set the type, where it is not the design's own
 */
export function measurePage(
  paper: Paper,
  { page, type }: Pick<Design, 'page' | 'type'>,
  { sizePt, leadingPt }: TypeSize = typeOn(paper, type),
): PageMeasure {
  const scale = paper.widthMm / A5_WIDTH_MM;
  const topMm = hundredth(page.marginTopMm * scale);
  const roomMm = paper.heightMm - topMm - page.marginBottomMm * scale;
  const lines = Math.max(1, Math.floor((roomMm + 0.01) / (leadingPt * MM_PER_PT)));
  return {
    widthMm: paper.widthMm,
    heightMm: paper.heightMm,
    topMm,
    bottomMm: hundredth(paper.heightMm - topMm - lines * leadingPt * MM_PER_PT - SLACK_MM),
    innerMm: hundredth(page.marginInnerMm * scale),
    outerMm: hundredth(page.marginOuterMm * scale),
    sizePt,
    leadingPt,
    lines,
  };
}

/**
 * Fit a design's type to a paper. It goes with the square root of the paper's width only: the eye stays as far from a small book as from a
 * large one.
 */
export function typeOn(paper: Paper, { sizePt: onA5, leading }: TypeSettings): TypeSize {
  const scale = Math.sqrt(paper.widthMm / A5_WIDTH_MM);
  const sizePt = quarter(Math.min(onA5 * 1.18, Math.max(onA5 * 0.773, onA5 * scale)));
  return { sizePt, leadingPt: quarter(sizePt * leading) };
}

/** Tell whether a page holds text: some ten letters and three lines. What is narrower is no page. */
export function hasRoom({ widthMm, bottomMm, innerMm, outerMm, sizePt, lines }: PageMeasure): boolean {
  return lines >= 3 && bottomMm > 0 && widthMm - innerMm - outerMm >= sizePt * 5 * MM_PER_PT;
}

const A5_WIDTH_MM = 148;
const MM_PER_PT = 25.4 / 72;
/** Keeps the last line on its page when lengths are rounded to the browser's 64ths of a pixel. */
const SLACK_MM = 0.2;

const quarter = (value: number) => Math.round(value * 4) / 4;
const hundredth = (value: number) => Math.round(value * 100) / 100;
