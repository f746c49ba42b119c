import type { Edition } from '../../model/edition.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import type { PageMeasure } from '../pdf/page-measure.ts';
import { pageStyle } from '../pdf/page-style.ts';
import { pageSheet } from '../pdf/paginator/page-sheet.ts';

/**
 * Write the style of panels: pages without heads and folios, each as wide as its panel, with the lines in its middle. What stands on the
 * last page is the back of the whole, also where panels before it stay blank.
 */
export function panelSheet(
  { design, title, excerptTitle = title }: Edition,
  panels: readonly PanelSize[],
  measure: PageMeasure,
): string {
  const lineMm = measure.widthMm - measure.innerMm - measure.outerMm;
  const rule = (selector: string, { widthMm, heightMm }: PanelSize, name: string) => `
@page ${name} { size: ${widthMm}mm ${heightMm}mm; margin: 0; }
.page${selector} { page: ${name}; width: ${widthMm}mm; }
.page${selector} > * { margin-left: ${(widthMm - lineMm) / 2}mm; }`;
  return [
    pageStyle(measure, { faces: [], colours: design.colours }, excerptTitle),
    pageSheet(measure),
    ...panels.map((panel, index) => rule(`:nth-child(${index + 1})`, panel, `panel-${index + 1}`)),
    rule(':last-child', panels.at(-1) as PanelSize, 'panel-back'),
  ].join('\n');
}
