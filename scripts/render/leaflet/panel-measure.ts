import type { TypeSettings } from '../../model/design.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import type { PageMeasure } from '../pdf/page-measure.ts';

/** A longer line is hard to follow back, in millimetres: that of a book's page. */
const LONGEST_LINE_MM = 112;

/** Nobody reads smaller type with pleasure. */
const LEAST_PT = 8;

/** List the sizes of type that a leaflet may be set in, from the smallest. Longer lines bear larger type. */
export function typeSizes(panels: readonly PanelSize[]): readonly number[] {
  const lineMm = smallest(panels, 'widthMm') - 2 * sideOf(panels);
  const most = within(lineMm / 9, 10.5, 12);
  return Array.from({ length: Math.floor((most - LEAST_PT) * 10 + 1.001) }, (_, step) => LEAST_PT + step / 10);
}

/**
 * Reckon what stands on panels.
 *
 * All have lines of the same length, as columns of one page would; a panel that is wider, because another is tucked into it, has wider
 * margins. These keep text 6 mm at least from folds and edges: office printers leave 5 mm of a sheet white, and no fold is made to the
 * millimetre. The type is closer set than a book's: lines are short.
 */
export function measurePanels(panels: readonly PanelSize[], sizePt: number, { fit }: TypeSettings): PageMeasure {
  const [widthMm, heightMm] = [smallest(panels, 'widthMm'), smallest(panels, 'heightMm')];
  const sideMm = sideOf(panels);
  const topMm = within(heightMm * 0.06, 6.5, 14);
  const leadingPt = Math.round(sizePt * fit.leading[0] * 20) / 20;
  const lines = Math.floor((heightMm - 2 * topMm) / (leadingPt * MM_PER_PT));
  const bottomMm = heightMm - topMm - lines * leadingPt * MM_PER_PT;
  return { widthMm, heightMm, topMm, bottomMm, innerMm: sideMm, outerMm: sideMm, sizePt, leadingPt, lines };
}

const MM_PER_PT = 25.4 / 72;

function sideOf(panels: readonly PanelSize[]): number {
  const widthMm = smallest(panels, 'widthMm');
  return Math.max(6, widthMm * 0.075, (widthMm - LONGEST_LINE_MM) / 2);
}

function smallest(panels: readonly PanelSize[], side: keyof PanelSize): number {
  return Math.min(...panels.map((panel) => panel[side]));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
