import type { PrinterMark } from '../../../../model/prepress.ts';
import { MARK_GAP_MM, MARK_LENGTH_MM, type PageFrame, points } from './page-frame.ts';

/**
 * Draw the marks of a page outside its bleed, in the colour that stands on every plate.
 *
 * @returns operators; `/Registration` is the colour's name in the resources
 */
export function printerMarks({ trim, bleed }: PageFrame, marks: readonly PrinterMark[]): string {
  const lines = [
    ...(marks.includes('crop') ? cropMarks(trim, bleed) : []),
    ...(marks.includes('registration') ? targets(bleed) : []),
  ];
  if (lines.length === 0) return '';
  return ['q', '/Registration CS 1 SCN', '0.25 w', ...lines, 'Q'].join('\n');
}

/** Two lines at each corner, in line with the edges that the knife follows. */
function cropMarks([left, bottom, right, top]: PageFrame['trim'], bleed: PageFrame['bleed']): readonly string[] {
  const [gap, length] = [points(MARK_GAP_MM), points(MARK_LENGTH_MM)];
  const across = [left, right].flatMap((x) => [
    line(x, bleed[1] - gap, x, bleed[1] - gap - length),
    line(x, bleed[3] + gap, x, bleed[3] + gap + length),
  ]);
  const along = [bottom, top].flatMap((y) => [
    line(bleed[0] - gap, y, bleed[0] - gap - length, y),
    line(bleed[2] + gap, y, bleed[2] + gap + length, y),
  ]);
  return [...across, ...along];
}

/** A cross in a circle in the middle of each side. */
function targets([left, bottom, right, top]: PageFrame['bleed']): readonly string[] {
  const reach = points(MARK_GAP_MM + MARK_LENGTH_MM / 2);
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  const places: readonly (readonly [number, number])[] = [
    [middleX, bottom - reach],
    [middleX, top + reach],
    [left - reach, middleY],
    [right + reach, middleY],
  ];
  const arm = points(MARK_LENGTH_MM / 2);
  return places.flatMap(([x, y]) => [line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm), circle(x, y, arm * 0.6)]);
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${places(x1)} ${places(y1)} m ${places(x2)} ${places(y2)} l S`;
}

/** Four curves; 0.5523 of the radius bends each nearest to a quarter of a circle. */
function circle(x: number, y: number, radius: number): string {
  const bend = radius * 0.5523;
  const at = (dx: number, dy: number) => `${places(x + dx)} ${places(y + dy)}`;
  return [
    `${at(radius, 0)} m`,
    `${at(radius, bend)} ${at(bend, radius)} ${at(0, radius)} c`,
    `${at(-bend, radius)} ${at(-radius, bend)} ${at(-radius, 0)} c`,
    `${at(-radius, -bend)} ${at(-bend, -radius)} ${at(0, -radius)} c`,
    `${at(bend, -radius)} ${at(radius, -bend)} ${at(radius, 0)} c S`,
  ].join(' ');
}

function places(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
