import type { Mark, Placement, Point, Rectangle, Side } from './sheet.ts';

/** Turn all that is on a side by half a turn, about the middle of the sheet. */
export function turnSide({ placements, marks }: Side, widthMm: number, heightMm: number): Side {
  const point = ([x, y]: Point): Point => [widthMm - x, heightMm - y];
  const rectangle = ({ x, y, width, height }: Rectangle): Rectangle => ({
    x: widthMm - x - width,
    y: heightMm - y - height,
    width,
    height,
  });
  const placement = ({ page, trim, clip, upsideDown }: Placement): Placement => ({
    page,
    trim: rectangle(trim),
    clip: rectangle(clip),
    upsideDown: !upsideDown,
  });
  const mark = (one: Mark): Mark =>
    one.type === 'target' ? { ...one, at: point(one.at) } : { ...one, from: point(one.from), to: point(one.to) };
  return { placements: placements.map(placement), marks: marks.map(mark) };
}
