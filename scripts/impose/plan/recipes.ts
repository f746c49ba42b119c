import { inPiles, inReadingOrder, nested, repeated } from './orders.ts';
import type { Grid, Recipe, Scheme, SheetOrder } from './recipe.ts';

/** A panel that is folded into others is narrower by this, or it would buckle: 100, 100 and 97 mm on A4. */
const TUCKED_MM = 3;

/** The two doors of a gate meet in the middle; by this much each is short of it, so that they do not overlap. */
const DOOR_MM = 1.5;

/**
 * How pages are put on sheets, a recipe a scheme, for binding on the left; binding on the right is its mirror image.
 *
 * Fronts and backs are written as they are seen, a negative number being a page upside down.
 */
export const RECIPES: Readonly<Record<Scheme, Recipe>> = {
  saddle: {
    grid: { columns: 2, rows: 1 },
    multiple: 4,
    hasBack: true,
    order: nested,
    trimmed: true,
    columnCrease: 'fold',
    rowCrease: 'none',
    stapled: true,
    instructions: 'impose.instructions.saddle',
  },
  perfect: {
    grid: { columns: 2, rows: 1 },
    multiple: 4,
    hasBack: true,
    order: nested,
    trimmed: true,
    columnCrease: 'fold',
    rowCrease: 'none',
    stapled: false,
    signature: 4,
    instructions: 'impose.instructions.perfect',
  },
  half: {
    ...oneSheet({ front: [[4, 1]], back: [[2, 3]] }),
    columnCrease: 'fold',
    rowCrease: 'none',
    instructions: 'impose.instructions.half',
  },
  trifold: {
    ...oneSheet({ front: [[5, 6, 1]], back: [[2, 3, 4]] }),
    narrower: [TUCKED_MM, 0, 0],
    columnCrease: 'fold',
    rowCrease: 'none',
    instructions: 'impose.instructions.trifold',
  },
  zfold: {
    ...oneSheet({ front: [[5, 6, 1]], back: [[2, 3, 4]] }),
    columnCrease: 'fold',
    rowCrease: 'none',
    instructions: 'impose.instructions.zfold',
  },
  gate: {
    ...oneSheet({ front: [[3, 8, 1, 2]], back: [[4, 5, 6, 7]] }),
    narrower: [DOOR_MM, 0, 0, DOOR_MM],
    columnCrease: 'fold',
    rowCrease: 'none',
    instructions: 'impose.instructions.gate',
  },
  zine8: {
    ...oneSheet({
      front: [
        [-7, -6, -5, -4],
        [8, 1, 2, 3],
      ],
    }),
    columnCrease: 'fold',
    rowCrease: 'fold',
    slit: { belowRow: 0, fromColumn: 1, toColumn: 3 },
    instructions: 'impose.instructions.zine8',
  },
  // Folded three times, each time across: what printers call an octavo.
  zine16: {
    ...oneSheet({
      front: [
        [-5, -12, -9, -8],
        [4, 13, 16, 1],
      ],
      back: [
        [-7, -10, -11, -6],
        [2, 15, 14, 3],
      ],
    }),
    columnCrease: 'fold',
    rowCrease: 'fold',
    stapled: true,
    instructions: 'impose.instructions.zine16',
  },
  nup: {
    multiple: { perPanel: 1 },
    hasBack: false,
    order: inReadingOrder,
    trimmed: true,
    columnCrease: 'none',
    rowCrease: 'none',
    stapled: false,
    instructions: 'impose.instructions.nup',
  },
  'cut-stack': {
    multiple: { perPanel: 2 },
    hasBack: false,
    order: inPiles,
    trimmed: true,
    columnCrease: 'cut',
    rowCrease: 'cut',
    stapled: false,
    instructions: 'impose.instructions.cutStack',
  },
  repeat: {
    multiple: 1,
    hasBack: false,
    order: repeated,
    trimmed: true,
    columnCrease: 'cut',
    rowCrease: 'cut',
    stapled: false,
    instructions: 'impose.instructions.repeat',
  },
};

/** What a sheet gives that holds all pages and is not trimmed. */
function oneSheet(order: SheetOrder) {
  const [first = []] = order.front;
  const grid: Grid = { columns: first.length, rows: order.front.length };
  const pages = grid.columns * grid.rows * (order.back ? 2 : 1);
  return { grid, most: pages, multiple: pages, hasBack: true, order: () => [order], trimmed: false, stapled: false };
}

/** The grids that `--up` offers for pages that stand upright; for pages that lie, they are turned. */
export const GRIDS: Readonly<Record<number, Grid>> = {
  2: { columns: 2, rows: 1 },
  4: { columns: 2, rows: 2 },
  6: { columns: 3, rows: 2 },
  8: { columns: 4, rows: 2 },
  9: { columns: 3, rows: 3 },
  16: { columns: 4, rows: 4 },
};
