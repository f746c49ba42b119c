import type { Paper } from '../../model/press.ts';
import { type Blanks, fillUp } from './blanks.ts';
import { type CreepDirection, creepShift } from './creep.ts';
import { marksOf, printedArea } from './marks.ts';
import { dividePanels, type Panels, SLACK_MM } from './panels.ts';
import { type Face, placePages } from './place-pages.ts';
import type { Grid, Recipe, Scheme, SheetOrder, SideOrder } from './recipe.ts';
import { GRIDS, RECIPES } from './recipes.ts';
import type { MarkType, PageSize, Sheet, Side } from './sheet.ts';
import { turnSide } from './turn-side.ts';

/** How pages are to be put on sheets. Lengths are in millimetres. */
export interface LayoutOptions {
  readonly scheme: Scheme;
  readonly sheet: Paper;
  readonly binding: 'left' | 'right';
  /** About which edge the printer turns the sheet; about the upright one when left out, so that both sides look upright. */
  readonly duplex?: 'long' | 'short' | undefined;
  /** How many pages on a side, for schemes that leave it open. */
  readonly up?: number | undefined;
  /** The most sheets in one signature. */
  readonly signature?: number | undefined;
  readonly creepMm: number;
  readonly creepDirection: CreepDirection;
  /** As large as fits when left out. */
  readonly scale?: number | undefined;
  readonly marginMm: number;
  readonly gutterMm: number;
  readonly blanks: Blanks;
  readonly marks: readonly MarkType[];
}

export interface Layout {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly scale: number;
  readonly grid: Grid;
  readonly sheets: readonly Sheet[];
  readonly blanks: number;
  /** About which edge the printer is to turn the sheet. */
  readonly duplex: 'long' | 'short';
}

/** Why pages can not be put on sheets in the way that was asked for. */
export type LayoutRefusal =
  | { readonly reason: 'tooMany'; readonly most: number }
  | { readonly reason: 'tooLarge'; readonly needsMm: readonly [width: number, height: number] };

/** Put pages on sheets: all of the geometry, nothing of the PDF. */
export function layOut(sizes: readonly PageSize[], options: LayoutOptions): Layout | LayoutRefusal {
  const recipe = bound(RECIPES[options.scheme], options.binding);
  if (recipe.most !== undefined && sizes.length > recipe.most) return { reason: 'tooMany', most: recipe.most };
  const chosen = choose(sizes, recipe, options);
  if ('needsMm' in chosen) return { reason: 'tooLarge', needsMm: chosen.needsMm };
  const { panels, grid, orders, places } = chosen;
  const { sheetWidthMm: widthMm, sheetHeightMm: heightMm } = panels;
  const upright = widthMm > heightMm ? 'short' : 'long';
  const duplex = options.duplex ?? upright;
  const sheets = orders.map((order): Sheet => {
    const { around = 0, within = 0 } = order;
    const shift = creepShift(options.creepMm, options.creepDirection, around, within);
    const place = (side: SideOrder, face: Face) =>
      placePages(
        side,
        face,
        panels,
        shift,
        (at) => places[at - 1] ?? 0,
        (page) => sizes[page - 1] as PageSize,
      );
    const [front, back] = [place(order.front, 'front'), order.back && place(order.back, 'back')];
    // What is printed on the back, seen through the paper, so that the marks of both sides meet.
    const behind = (back ?? []).map((one) => ({ ...one, clip: { ...one.clip, x: widthMm - one.clip.x - one.clip.width } }));
    const printed = printedArea([...front, ...behind], panels.flat);
    const side = (placements: Side['placements'], face: Face): Side => {
      const seen = face === 'front' ? printed : { ...printed, x: widthMm - printed.x - printed.width };
      const marks = { recipe, panels, face, printed: seen, wanted: options.marks, outermost: around === 0 };
      return { placements, marks: marksOf(marks) };
    };
    if (!back) return { front: side(front, 'front') };
    const turned = side(back, 'back');
    return { front: side(front, 'front'), back: duplex === upright ? turned : turnSide(turned, widthMm, heightMm) };
  });
  const blanks = Math.max(0, places.length - sizes.length);
  return { widthMm, heightMm, scale: panels.scale, grid, sheets, blanks, duplex };
}

interface Choice {
  readonly panels: Panels;
  readonly grid: Grid;
  readonly orders: readonly SheetOrder[];
  readonly places: readonly number[];
}

/** Lay the sheet upright or across, and the grid of an open scheme too: whichever leaves pages largest. */
function choose(
  sizes: readonly PageSize[],
  recipe: Recipe,
  options: LayoutOptions,
): Choice | { needsMm: readonly [number, number] } {
  const { sheet, marginMm, gutterMm } = options;
  const [short, long] = [Math.min(sheet.widthMm, sheet.heightMm), Math.max(sheet.widthMm, sheet.heightMm)];
  const widest = sizes.reduce((most, { widthMm }) => Math.max(most, widthMm), 0);
  const pageHeightMm = sizes.reduce((most, { heightMm }) => Math.max(most, heightMm), 0);
  let best: { panels: Panels; grid: Grid } | undefined;
  let needsMm: readonly [number, number] = [0, 0];
  for (const [sheetWidthMm, sheetHeightMm] of [
    [long, short],
    [short, long],
  ] as const) {
    const room = [sheetWidthMm, sheetHeightMm].map((length) => length - 2 * marginMm + gutterMm) as [number, number];
    for (const grid of gridsOf(recipe, options, room, widest + gutterMm, pageHeightMm + gutterMm)) {
      const pageWidthsMm = recipe.narrower ? widthsByColumn(sizes, recipe, grid, options) : [widest];
      const panels = dividePanels({
        sheetWidthMm,
        sheetHeightMm,
        grid,
        pageWidthsMm: Array.from({ length: grid.columns }, (_, column) => pageWidthsMm[column] ?? widest),
        pageHeightMm,
        narrower: recipe.narrower ?? [],
        trimmed: recipe.trimmed,
        scale: scaleOf(options),
        marginMm,
        gutterMm,
      });
      if ('needsMm' in panels) {
        if (needsMm[0] === 0) needsMm = panels.needsMm;
      } else if (!best || isBetter(panels, grid, best)) best = { panels, grid };
    }
  }
  if (!best) return { needsMm: needsMm[0] === 0 ? [widest + 2 * marginMm, pageHeightMm + 2 * marginMm] : needsMm };
  return { ...best, ...orderOf(sizes.length, recipe, best.grid, options) };
}

/** Larger pages are better; of the same size, more of them on a sheet. */
function isBetter({ scale }: Panels, { columns, rows }: Grid, best: { panels: Panels; grid: Grid }): boolean {
  if (Math.abs(scale - best.panels.scale) > 1e-9) return scale > best.panels.scale;
  return columns * rows > best.grid.columns * best.grid.rows;
}

function orderOf(pages: number, recipe: Recipe, grid: Grid, options: LayoutOptions): Pick<Choice, 'orders' | 'places'> {
  const { multiple, hasBack } = recipe;
  const step = typeof multiple === 'number' ? multiple : multiple.perPanel * grid.columns * grid.rows;
  const total = Math.ceil(pages / step) * step;
  const signature = options.signature ?? recipe.signature ?? Number.POSITIVE_INFINITY;
  return {
    orders: recipe.order(total, { grid, signature }),
    places: fillUp(pages, total, hasBack ? options.blanks : 'end'),
  };
}

/** Copies that the user does not count are as many as fit, in the size they have. */
function scaleOf({ scheme, up, scale }: LayoutOptions): number | undefined {
  return scale ?? (scheme === 'repeat' && up === undefined ? 1 : undefined);
}

/**
 * The grids that come into question.
 *
 * @param pageWidth of the widest page with a gutter
 * @param pageHeight of the highest
 */
function gridsOf(
  recipe: Recipe,
  options: LayoutOptions,
  [width, height]: readonly [number, number],
  pageWidth: number,
  pageHeight: number,
): readonly Grid[] {
  if (recipe.grid) return [recipe.grid];
  if (options.scheme === 'repeat' && options.up === undefined) {
    const scale = options.scale ?? 1;
    const { gutterMm } = options;
    const count = (room: number, page: number) => Math.floor((room + SLACK_MM) / (gutterMm + (page - gutterMm) * scale));
    const grid = { columns: count(width, pageWidth), rows: count(height, pageHeight) };
    return grid.columns > 0 && grid.rows > 0 ? [grid] : [];
  }
  const grid = GRIDS[options.up ?? 2] as Grid;
  return grid.columns === grid.rows ? [grid] : [grid, { columns: grid.rows, rows: grid.columns }];
}

/** The widest page of each column of the front: a leaflet may have been set with a narrower panel. */
function widthsByColumn(sizes: readonly PageSize[], recipe: Recipe, grid: Grid, options: LayoutOptions): readonly number[] {
  const { orders, places } = orderOf(sizes.length, recipe, grid, options);
  const widths = Array.from({ length: grid.columns }, () => 0);
  for (const { front, back = [] } of orders) {
    for (const row of [...front, ...back.map((one) => one.toReversed())]) {
      for (const [column, place] of row.entries()) {
        const page = places[Math.abs(place) - 1] ?? 0;
        widths[column] = Math.max(widths[column] ?? 0, sizes[page - 1]?.widthMm ?? 0);
      }
    }
  }
  // A column without a page takes any.
  const least = Math.min(...widths.filter((width) => width > 0));
  return widths.map((width) => width || least);
}

/** Mirror a recipe for binding on the right. */
function bound(recipe: Recipe, binding: 'left' | 'right'): Recipe {
  if (binding === 'left') return recipe;
  const mirrored = (side: SideOrder) => side.map((row) => row.toReversed());
  const { slit, narrower, grid } = recipe;
  return {
    ...recipe,
    ...(narrower && { narrower: narrower.toReversed() }),
    ...(slit &&
      grid && { slit: { ...slit, fromColumn: grid.columns - slit.toColumn, toColumn: grid.columns - slit.fromColumn } }),
    order: (pages, choice) =>
      recipe.order(pages, choice).map((order) => ({
        ...order,
        front: mirrored(order.front),
        ...(order.back && { back: mirrored(order.back) }),
      })),
  };
}
