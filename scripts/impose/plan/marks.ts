import type { Panels, Span } from './panels.ts';
import { columnsOf, type Face } from './place-pages.ts';
import type { Crease, Recipe } from './recipe.ts';
import type { Mark, MarkType, Placement, Rectangle } from './sheet.ts';

/** Between what is printed of the pages and the marks about them, in millimetres. */
const CLEAR_MM = 1.5;
/** The longest and the shortest line that is drawn. */
const LONG_MM = 5;
const SHORT_MM = 1.5;
const STAPLE_MM = 12;
/** From the middle of a target to the end of its cross. */
export const TARGET_MM = 2.5;

export interface MarkRequest {
  readonly recipe: Recipe;
  readonly panels: Panels;
  readonly face: Face;
  /** What is printed on either side of the sheet: no mark comes near it. */
  readonly printed: Rectangle;
  readonly wanted: readonly MarkType[];
  /** The outside of a signature, where the staples are driven in. */
  readonly outermost: boolean;
}

/** Draw the marks of one side, where the sheet has room for them beside what is printed. */
export function marksOf(request: MarkRequest): readonly Mark[] {
  const { recipe, panels, face, printed, wanted } = request;
  const columns = linesOf(columnsOf(face, panels), recipe.columnCrease, panels.sheetWidthMm);
  const rows = linesOf(panels.rows.toReversed(), recipe.rowCrease, panels.sheetHeightMm);
  const edges = free(printed, panels);
  const marks: Mark[] = [
    ...columns.flatMap(({ at, type }) =>
      [edges.below, edges.above].flatMap(
        (span): Mark[] => (span && [{ type, from: [at, span.start], to: [at, end(span)] }]) || [],
      ),
    ),
    ...rows.flatMap(({ at, type }) =>
      [edges.left, edges.right].flatMap(
        (span): Mark[] => (span && [{ type, from: [span.start, at], to: [end(span), at] }]) || [],
      ),
    ),
    ...slitMarks(request),
    ...(recipe.stapled && request.outermost && face === 'front' ? stapleMarks(panels, printed) : []),
    ...targets(panels, printed),
  ];
  return marks.filter(({ type }) => wanted.includes(type));
}

interface Line {
  readonly at: number;
  readonly type: 'crop' | 'fold' | 'cut';
}

/** Where the sheet is cut or folded along one axis. A panel that ends with the sheet needs no cut there. */
function linesOf(panels: readonly Span[], crease: Crease, sheetLength: number): readonly Line[] {
  const [first, last] = [panels[0], panels.at(-1)] as [Span, Span];
  const lines: Line[] = [];
  if (first.start > 0.1) lines.push({ at: first.start, type: 'crop' });
  if (end(last) < sheetLength - 0.1) lines.push({ at: end(last), type: 'crop' });
  for (const [index, panel] of panels.entries()) {
    const next = panels[index + 1];
    if (!next || crease === 'none') continue;
    if (crease === 'fold') lines.push({ at: (end(panel) + next.start) / 2, type: 'fold' });
    else if (next.start - end(panel) < 0.1) lines.push({ at: next.start, type: 'cut' });
    else lines.push({ at: end(panel), type: 'cut' }, { at: next.start, type: 'cut' });
  }
  return lines;
}

/** The stretches between what is printed and each edge of the sheet that have room for a line. */
function free(printed: Rectangle, { sheetWidthMm, sheetHeightMm }: Panels) {
  const inwards = (limit: number) => {
    const length = Math.min(LONG_MM, limit - CLEAR_MM);
    return length < SHORT_MM ? undefined : length;
  };
  const before = (at: number): Span | undefined => {
    const length = inwards(at);
    return length === undefined ? undefined : { start: at - CLEAR_MM - length, length };
  };
  const after = (at: number, sheet: number): Span | undefined => {
    const length = inwards(sheet - at);
    return length === undefined ? undefined : { start: at + CLEAR_MM, length };
  };
  return {
    left: before(printed.x),
    right: after(printed.x + printed.width, sheetWidthMm),
    below: before(printed.y),
    above: after(printed.y + printed.height, sheetHeightMm),
  };
}

/** The cut in the middle of the sheet, drawn where it is made: it lies between pages. */
function slitMarks({ recipe: { slit }, panels, face }: MarkRequest): readonly Mark[] {
  if (!slit) return [];
  const columns = columnsOf(face, panels);
  const [from, to] = [columns[slit.fromColumn], columns[slit.toColumn - 1]] as [Span, Span];
  const y = (panels.rows[slit.belowRow] as Span).start;
  return [{ type: 'cut', from: [from.start, y], to: [end(to), y] }];
}

/** At a quarter and three quarters of the spine, shown at both edges of the sheet: the spine itself is printed on. */
function stapleMarks({ sheetWidthMm, rows, flat }: Panels, printed: Rectangle): readonly Mark[] {
  const right = printed.x + printed.width;
  const places = [printed.x - 2 * CLEAR_MM, right + 2 * CLEAR_MM].filter((x) => x > SHORT_MM && x < sheetWidthMm - SHORT_MM);
  // An octavo is stapled through its lower half, which all others are folded behind.
  const spine = rows.length > 1 ? (rows.at(-1) as Span) : { start: flat.y, length: flat.height };
  return [0.25, 0.75].flatMap((part) =>
    places.map((x): Mark => {
      const y = spine.start + spine.length * part;
      return { type: 'staple', from: [x, y - STAPLE_MM / 2], to: [x, y + STAPLE_MM / 2] };
    }),
  );
}

/** Left and right of the pages, a little below the middle, where no fold is: they cover each other when the sheet is held to the light. */
function targets({ flat, sheetWidthMm }: Panels, printed: Rectangle): readonly Mark[] {
  const away = CLEAR_MM + TARGET_MM;
  const y = flat.y + flat.height * 0.42;
  return [printed.x - away, printed.x + printed.width + away]
    .filter((x) => x >= TARGET_MM && x <= sheetWidthMm - TARGET_MM)
    .map((x): Mark => ({ type: 'target', at: [x, y] }));
}

/** The least rectangle that holds all that is printed of the pages; the panels themselves where nothing is. */
export function printedArea(placements: readonly Placement[], flat: Rectangle): Rectangle {
  if (placements.length === 0) return flat;
  const left = Math.min(...placements.map(({ clip }) => clip.x));
  const bottom = Math.min(...placements.map(({ clip }) => clip.y));
  const right = Math.max(...placements.map(({ clip }) => clip.x + clip.width));
  const top = Math.max(...placements.map(({ clip }) => clip.y + clip.height));
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

function end({ start, length }: Span): number {
  return start + length;
}
