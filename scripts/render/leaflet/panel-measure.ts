import type { TypeSettings } from '../../model/design.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import type { PageMeasure } from '../pdf/page-measure.ts';

/** The type of leaflets, in points: below the least nobody reads with pleasure, above the most a short line holds too few words. */
export const SIZES_PT = { least: 8, most: 10.5, step: 0.1 } as const;

/**
 * Reckon what stands on panels.
 *
 * All have lines of the same length, as columns of one page would; a panel that is wider, because another is tucked into it, has wider
 * margins. These keep text 6 mm at least from folds and edges: office printers leave 5 mm of a sheet white, and no fold is made to the
 * millimetre. The type is closer set than a book's: lines are short.
 */
export function measurePanels(panels: readonly PanelSize[], sizePt: number, { fit }: TypeSettings): PageMeasure {
  const widthMm = Math.min(...panels.map((panel) => panel.widthMm));
  const heightMm = Math.min(...panels.map((panel) => panel.heightMm));
  const sideMm = within(widthMm * 0.075, 6, 14);
  const topMm = within(heightMm * 0.06, 6.5, 14);
  const leadingPt = Math.round(sizePt * fit.leading[0] * 20) / 20;
  const lines = Math.floor((heightMm - 2 * topMm) / (leadingPt * MM_PER_PT));
  const bottomMm = heightMm - topMm - lines * leadingPt * MM_PER_PT;
  return { widthMm, heightMm, topMm, bottomMm, innerMm: sideMm, outerMm: sideMm, sizePt, leadingPt, lines };
}

const MM_PER_PT = 25.4 / 72;

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
