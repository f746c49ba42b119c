import type { PanelSize } from '../../model/leaflet.ts';
import type { PageMeasure } from '../pdf/page-measure.ts';
import { typeVariables } from '../pdf/page-style.ts';
import { pageSheet } from '../pdf/paginator/page-sheet.ts';

/**
 * Write the style of panels: pages without heads and folios, each as wide as its panel, with the lines in its middle. What stands on the
 * last page is the back of the whole, also where panels before it stay blank.
 */
export function panelSheet(panels: readonly PanelSize[], measure: PageMeasure): string {
  const lineMm = measure.widthMm - measure.innerMm - measure.outerMm;
  const rule = (selector: string, { widthMm, heightMm }: PanelSize, name: string) => `
@page ${name} { size: ${widthMm}mm ${heightMm}mm; margin: 0; }
.page${selector} { page: ${name}; width: ${widthMm}mm; }
.page${selector} > * { margin-left: ${(widthMm - lineMm) / 2}mm; }`;
  return [
    typeVariables(measure),
    pageSheet(measure),
    STRUCTURE,
    `:root { --line: ${lineMm}mm; }`,
    ...panels.map((panel, index) => rule(`:nth-child(${index + 1})`, panel, `panel-${index + 1}`)),
    rule(':last-child', panels.at(-1) as PanelSize, 'panel-back'),
  ].join('\n');
}

/** What every design's leaflets have in common. A design says more in `leaflet.css`, which goes over this and over its `print.css`. */
const STRUCTURE = `
main { break-before: page; }
.page > .running-head, .page > .folio { display: none; }
.leaflet-text > .chapter:first-child, .leaflet-text > .chapter:first-child > h2:first-child { padding-top: 0 !important; margin-top: 0 !important; }
.leaflet-text blockquote, .leaflet-text .verse, .leaflet-text .epigraph { margin-inline: 1.2em 0; }
.narrow :is(p, li, dd) { text-align: start; hyphens: none; }
.narrow .attribution { text-align: end; }
.leaflet-front .title { font-size: min(3.4em, var(--title-width) * var(--line)); line-height: 1.1; overflow-wrap: anywhere; }
.front-contents { list-style: none; padding: 0; }
.whole-address, .address { overflow-wrap: anywhere; }
.qr-code { display: block; width: 28mm; height: 28mm; margin: 0 auto; }
.low .way, .leaflet-foot .way { display: grid; grid-template-columns: auto 1fr; column-gap: 1mm; align-items: center; }
.low .qr-code, .leaflet-foot .qr-code { width: 25mm; height: 25mm; }
.low .way p, .leaflet-foot .way p { text-align: start; }
.leaflet-back.low { font-size: min(0.88em, 7.5pt); line-height: min(0.92 * var(--leading), 9pt); }
.leaflet-back.low p + p { margin-top: 0.35em; }
.leaflet-foot { break-inside: avoid; }
`;
