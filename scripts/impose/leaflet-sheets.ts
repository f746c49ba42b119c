import type { Leaflet, PanelSize } from '../model/leaflet.ts';
import { type Paper, parsePaper } from '../model/press.ts';
import type { Problem } from '../model/report.ts';
import { type Imposed, imposePdf, type Refused } from './impose-pdf.ts';
import { PLAIN_REQUEST } from './plain-request.ts';
import type { Scheme, SheetOrder } from './plan/recipe.ts';
import { RECIPES } from './plan/recipes.ts';

type Binding = 'left' | 'right';

/**
 * List the panels of a leaflet in the order in which they are read. Those of a folded sheet lie across it and share all of it; a card has
 * two sides.
 */
export function panelsOf(leaflet: Leaflet): readonly PanelSize[] {
  const { narrower = [], order, grid, most = 0 } = RECIPES[schemeOf(leaflet)];
  if (!grid) return [cardOf(leaflet), cardOf(leaflet)];
  const { widthMm, heightMm } = acrossOf(leaflet.sheet);
  const widest = (widthMm + narrower.reduce((sum, one) => sum + one, 0)) / grid.columns;
  const [sheet] = order(most, { grid, signature: 1 });
  const columns = columnsOfPages(sheet as SheetOrder);
  return Array.from({ length: most }, (_, index) => ({
    widthMm: widest - (narrower[columns.get(index + 1) as number] ?? 0),
    heightMm: heightMm / grid.rows,
  }));
}

/** The column of each page, counted from the left of the front: the back lies behind it. */
function columnsOfPages({ front, back = [] }: SheetOrder): ReadonlyMap<number, number> {
  const rows = [...front, ...back.map((row) => row.toReversed())];
  return new Map(rows.flatMap((row) => row.map((page, column) => [Math.abs(page), column] as const)));
}

/** The smallest panel that holds text, in millimetres: some ten words in five lines at the least size. */
const LEAST: PanelSize = { widthMm: 45, heightMm: 60 };

/** Tell why a leaflet can not be made on its sheet: panels that hold no text, or a card that is larger than the sheet. */
export function panelFault(leaflet: Leaflet): Pick<Problem, 'values' | 'shade'> | undefined {
  const { widthMm, heightMm } = leaflet.scheme === 'card' ? acrossOf(cardOf(leaflet)) : smallest(panelsOf(leaflet));
  const round = (mm: number) => Math.round(mm * 10) / 10;
  const size = { width: round(widthMm), height: round(heightMm) };
  const values = { scheme: leaflet.scheme, section: leaflet.section, sheet: leaflet.sheet.name, ...size };
  const sheet = acrossOf(leaflet.sheet);
  const isTooLarge = leaflet.scheme === 'card' && (widthMm > sheet.widthMm || heightMm > sheet.heightMm);
  if (isTooLarge) return { values, shade: 'tooLarge' };
  return widthMm < LEAST.widthMm || heightMm < LEAST.heightMm ? { values } : undefined;
}

function smallest(panels: readonly PanelSize[]): PanelSize {
  return panels.reduce((least, panel) => (panel.widthMm < least.widthMm ? panel : least));
}

/** Put the panels of a leaflet, each a page of a PDF, on its sheet. */
export function imposePanels(bytes: Uint8Array, leaflet: Leaflet, binding: Binding): Promise<Imposed | Refused> {
  // Panels are not trimmed: what is marked on them stays, but for the slit of a zine, which lies between them.
  const marks = leaflet.scheme === 'card' ? PLAIN_REQUEST.marks : (['cut'] as const);
  return imposePdf(bytes, { ...PLAIN_REQUEST, marks, scheme: schemeOf(leaflet), sheet: leaflet.sheet, binding });
}

function schemeOf({ scheme }: Leaflet): Scheme {
  return scheme === 'card' ? 'repeat' : scheme;
}

function cardOf({ paper = parsePaper('a6') as Paper }: Leaflet): PanelSize {
  return { widthMm: paper.widthMm, heightMm: paper.heightMm };
}

function acrossOf({ widthMm, heightMm }: PanelSize): PanelSize {
  return { widthMm: Math.max(widthMm, heightMm), heightMm: Math.min(widthMm, heightMm) };
}
