import type { Grid } from './recipe.ts';
import type { Rectangle } from './sheet.ts';

/** The panels of a sheet as they lie on its front. */
export interface Panels {
  readonly sheetWidthMm: number;
  readonly sheetHeightMm: number;
  /** By how much pages are enlarged, or made smaller below 1; the same for all of them, and in both directions. */
  readonly scale: number;
  /** From left to right, and from top to bottom: where each begins and how long it is. */
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
  /** All panels together. */
  readonly flat: Rectangle;
}

export interface Span {
  readonly start: number;
  readonly length: number;
}

/** What panels are reckoned from, in millimetres. */
export interface PanelRequest {
  readonly sheetWidthMm: number;
  readonly sheetHeightMm: number;
  readonly grid: Grid;
  /** The widest page of each column, and the highest of all. */
  readonly pageWidthsMm: readonly number[];
  readonly pageHeightMm: number;
  /** By how much each column is narrower than the widest. */
  readonly narrower: readonly number[];
  /** Whether panels are as large as pages, not as their share of the sheet. */
  readonly trimmed: boolean;
  /** As large as fits when left out. */
  readonly scale?: number | undefined;
  /** Kept free at the edges of the sheet; on panels that share the whole sheet, at their edges. */
  readonly marginMm: number;
  /** Between panels. */
  readonly gutterMm: number;
}

/**
 * Divide a sheet into panels. They lie in its middle, so that front and back meet however it is turned.
 *
 * @returns nothing where pages of that scale, or of any, do not fit; `needsMm` tells what they would need
 */
export function dividePanels(request: PanelRequest): Panels | { readonly needsMm: Point } {
  return request.trimmed || request.scale !== undefined ? panelsOfPages(request) : panelsOfSheet(request);
}

type Point = readonly [width: number, height: number];

/** Pages may be larger than their share of the sheet by this: programs round A5 to whole points, and nobody would see it. */
export const SLACK_MM = 0.5;

function panelsOfPages(request: PanelRequest): Panels | { readonly needsMm: Point } {
  const { sheetWidthMm, sheetHeightMm, grid, pageWidthsMm, pageHeightMm, narrower, marginMm, gutterMm } = request;
  const [gutters, shelves] = [(grid.columns - 1) * gutterMm, (grid.rows - 1) * gutterMm];
  const [roomWidth, roomHeight] = [sheetWidthMm - 2 * marginMm - gutters, sheetHeightMm - 2 * marginMm - shelves];
  const widest = (scale: number) => Math.max(...pageWidthsMm.map((width, column) => width * scale + (narrower[column] ?? 0)));
  const width = (scale: number) => grid.columns * widest(scale) - sum(narrower);
  const height = (scale: number) => grid.rows * pageHeightMm * scale;
  const scale = request.scale ?? Math.min(roomWidth / width(1), roomHeight / height(1));
  const fits =
    roomWidth > 0 && roomHeight > 0 && width(scale) <= roomWidth + SLACK_MM && height(scale) <= roomHeight + SLACK_MM;
  if (!fits) {
    const wanted = request.scale ?? 0;
    return { needsMm: [width(wanted) + gutters + 2 * marginMm, height(wanted) + shelves + 2 * marginMm] };
  }
  const flat = centred(sheetWidthMm, sheetHeightMm, width(scale) + gutters, height(scale) + shelves);
  const lengths = Array.from({ length: grid.columns }, (_, column) => widest(scale) - (narrower[column] ?? 0));
  return {
    sheetWidthMm,
    sheetHeightMm,
    scale,
    flat,
    columns: spans(flat.x, lengths, gutterMm),
    rows: rowSpans(flat, grid.rows, pageHeightMm * scale, gutterMm),
  };
}

function panelsOfSheet(request: PanelRequest): Panels | { readonly needsMm: Point } {
  const { sheetWidthMm, sheetHeightMm, grid, pageWidthsMm, pageHeightMm, narrower, marginMm, gutterMm } = request;
  const widest = (sheetWidthMm + sum(narrower)) / grid.columns;
  const inset = Math.max(marginMm, gutterMm / 2);
  const flat = centred(sheetWidthMm, sheetHeightMm, sheetWidthMm, sheetHeightMm);
  const lengths = Array.from({ length: grid.columns }, (_, column) => widest - (narrower[column] ?? 0));
  const rowLength = sheetHeightMm / grid.rows;
  const scale = Math.min(
    ...lengths.map((length, column) => (length - 2 * inset) / (pageWidthsMm[column] ?? 1)),
    (rowLength - 2 * inset) / pageHeightMm,
  );
  if (scale <= 0) return { needsMm: [grid.columns * 2 * inset, grid.rows * 2 * inset] };
  return {
    sheetWidthMm,
    sheetHeightMm,
    scale,
    flat,
    columns: spans(flat.x, lengths, 0),
    rows: rowSpans(flat, grid.rows, rowLength, 0),
  };
}

function centred(sheetWidth: number, sheetHeight: number, width: number, height: number): Rectangle {
  return { x: (sheetWidth - width) / 2, y: (sheetHeight - height) / 2, width, height };
}

function spans(start: number, lengths: readonly number[], gutter: number): readonly Span[] {
  return lengths.map((length, index) => ({ start: start + sum(lengths.slice(0, index)) + index * gutter, length }));
}

/** From the top: millimetres count from below. */
function rowSpans(flat: Rectangle, rows: number, length: number, gutter: number): readonly Span[] {
  return spans(
    flat.y,
    Array.from({ length: rows }, () => length),
    gutter,
  ).toReversed();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
