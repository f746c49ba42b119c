import type { Panels, Span } from './panels.ts';
import type { SideOrder } from './recipe.ts';
import type { Bleed, PageSize, Placement, Rectangle } from './sheet.ts';

/** Which way a side is looked at: the front, or the back of a sheet that was turned like the page of a book. */
export type Face = 'front' | 'back';

/**
 * Put the pages of one side into their panels: each in the middle of its own, none stretched.
 *
 * @param shift how far pages move towards the fold in the middle, in millimetres
 * @param pageOf the page that stands in a place of the order, 0 for a blank
 */
export function placePages(
  order: SideOrder,
  face: Face,
  panels: Panels,
  shift: number,
  pageOf: (place: number) => number,
  sizeOf: (page: number) => PageSize,
): readonly Placement[] {
  const columns = columnsOf(face, panels);
  return order.flatMap((row, rowIndex) =>
    row.flatMap((place, column): readonly Placement[] => {
      const page = pageOf(Math.abs(place));
      if (page === 0) return [];
      const [across, up] = [columns[column], panels.rows[rowIndex]] as [Span, Span];
      const panel = { x: across.start, y: up.start, width: across.length, height: up.length };
      const size = sizeOf(page);
      const [width, height] = [size.widthMm * panels.scale, size.heightMm * panels.scale];
      const towards = column < columns.length / 2 ? shift : -shift;
      const trim = {
        x: panel.x + (panel.width - width) / 2 + towards,
        y: panel.y + (panel.height - height) / 2,
        width,
        height,
      };
      const upsideDown = place < 0;
      const room = roomOf(panel, columns, panels, column, rowIndex);
      return [{ page, trim, clip: clipOf(trim, room, scaled(size.bleed, panels.scale, upsideDown)), upsideDown }];
    }),
  );
}

/** The columns as they lie on a side: those of the back are mirrored. */
export function columnsOf(face: Face, { columns, sheetWidthMm }: Panels): readonly Span[] {
  if (face === 'front') return columns;
  return columns.map(({ start, length }) => ({ start: sheetWidthMm - start - length, length })).toReversed();
}

/** How far a page may be shown beyond its panel: to the middle of the gutter, or to the edge of the sheet. */
function roomOf(panel: Rectangle, columns: readonly Span[], panels: Panels, column: number, row: number): Rectangle {
  const { rows, sheetWidthMm, sheetHeightMm } = panels;
  const [before, after] = [columns[column - 1], columns[column + 1]];
  const [above, below] = [rows[row - 1], rows[row + 1]];
  const left = before ? (before.start + before.length + panel.x) / 2 : 0;
  const right = after ? (panel.x + panel.width + after.start) / 2 : sheetWidthMm;
  const top = above ? (panel.y + panel.height + above.start) / 2 : sheetHeightMm;
  const bottom = below ? (below.start + below.length + panel.y) / 2 : 0;
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

function clipOf(trim: Rectangle, room: Rectangle, bleed: Bleed): Rectangle {
  const left = Math.max(room.x, trim.x - bleed.left);
  const right = Math.min(room.x + room.width, trim.x + trim.width + bleed.right);
  const bottom = Math.max(room.y, trim.y - bleed.bottom);
  const top = Math.min(room.y + room.height, trim.y + trim.height + bleed.top);
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

function scaled({ left, right, top, bottom }: Bleed, scale: number, upsideDown: boolean): Bleed {
  const [l, r, t, b] = upsideDown ? [right, left, bottom, top] : [left, right, top, bottom];
  return { left: l * scale, right: r * scale, top: t * scale, bottom: b * scale };
}
