import type { Grid, OrderChoice, SheetOrder, SideOrder } from './recipe.ts';

/**
 * Nest sheets of four pages into signatures that follow each other.
 *
 * The outermost sheet of a signature of 16 pages holds 16 and 1 on its front, 2 and 15 on its back. Sheets are shared out so that
 * no signature has more than one sheet less than another: a last one of a single sheet would be hard to sew.
 */
export function nested(pages: number, { signature }: OrderChoice): readonly SheetOrder[] {
  const sheets = pages / 4;
  const signatures = Math.ceil(sheets / Math.min(signature, sheets));
  const orders: SheetOrder[] = [];
  let before = 0;
  for (let index = 0; index < signatures; index += 1) {
    const size = Math.floor(sheets / signatures) + (index < sheets % signatures ? 1 : 0);
    const last = before + 4 * size;
    for (let around = 0; around < size; around += 1) {
      const [low, high] = [before + 2 * around, last - 2 * around];
      orders.push({ front: [[high, low + 1]], back: [[low + 2, high - 1]], around, within: size - 1 - around });
    }
    before = last;
  }
  return orders;
}

/** Put pages beside each other as they are read, a side after the other. */
export function inReadingOrder(pages: number, { grid }: OrderChoice): readonly SheetOrder[] {
  const each = grid.columns * grid.rows;
  const side = (first: number) => rowsOf(grid, (panel) => first + panel);
  return Array.from({ length: Math.ceil(pages / (2 * each)) }, (_, sheet) => {
    const first = 2 * each * sheet + 1;
    return { front: side(first), ...(first + each <= pages && { back: side(first + each) }) };
  });
}

/** Put leaves so that the piles that come of cutting, laid on each other in the order of the panels, are in reading order. */
export function inPiles(pages: number, { grid }: OrderChoice): readonly SheetOrder[] {
  const sheets = pages / (2 * grid.columns * grid.rows);
  return Array.from({ length: sheets }, (_, sheet) => {
    const recto = rowsOf(grid, (panel) => 2 * (panel * sheets + sheet) + 1);
    return { front: recto, back: recto.map((row) => row.map((page) => page + 1).reverse()) };
  });
}

/** Fill each side with one page: a page and its back make a sheet. */
export function repeated(pages: number, { grid }: OrderChoice): readonly SheetOrder[] {
  return Array.from({ length: Math.ceil(pages / 2) }, (_, sheet) => {
    const page = 2 * sheet + 1;
    return { front: rowsOf(grid, () => page), ...(page < pages && { back: rowsOf(grid, () => page + 1) }) };
  });
}

function rowsOf({ columns, rows }: Grid, pageOf: (panel: number) => number): SideOrder {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => pageOf(row * columns + column)),
  );
}
