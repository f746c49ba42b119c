import type { Prepress } from '../../../../model/prepress.ts';
import type { Paper } from '../../../../model/press.ts';

/** A box of a page in points: left, bottom, right, top. */
type Box = readonly [number, number, number, number];

/** The boxes of a page for the press (ISO 32000-2, 14.11.2): the sheet with its marks, what is printed, and what is left after cutting. */
export interface PageFrame {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** Put a page's trimmed size in the middle of what it needs around it. Points to three places, as printers' tools write them. */
export function pageFrame(paper: Paper, { bleed, marks }: Pick<Prepress, 'bleed' | 'marks'>): PageFrame {
  const around = bleed + (marks.length > 0 ? MARK_GAP_MM + MARK_LENGTH_MM + 1 : 0);
  const box = (beyond: number): Box => [
    points(around - beyond),
    points(around - beyond),
    points(around + paper.widthMm + beyond),
    points(around + paper.heightMm + beyond),
  ];
  return { media: box(around), bleed: box(bleed), trim: box(0) };
}

/** From the bleed to the marks, so that what is printed never runs into them. */
export const MARK_GAP_MM = 1;
export const MARK_LENGTH_MM = 5;

export function points(mm: number): number {
  return Math.round(((mm * 72) / 25.4) * 1000) / 1000;
}
