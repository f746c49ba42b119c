import type { Layout } from './lay-out.ts';
import { printedArea } from './marks.ts';
import type { Rectangle } from './sheet.ts';

/** Kept free beside the pages, beside marks and at the edge of the sheet, where most printers can not print; in millimetres. */
const FROM_PAGES_MM = 2;
const FROM_MARKS_MM = 2;
const FROM_EDGE_MM = 4;

/** The sizes in which steps are set, the largest that fits, in points. */
const SIZES_PT = [8, 7, 6, 5] as const;
const LEADING = 1.2;
const MM_PER_POINT = 25.4 / 72;

/** Lines of text on the first sheet. */
export interface Strip {
  readonly sizePt: number;
  readonly lines: readonly { readonly text: string; readonly xMm: number; readonly yMm: number }[];
}

/** Find the stretches beside the pages of the first sheet, below and above them, that no mark stands in. The largest comes first. */
export function freeStretches({ sheets, widthMm, heightMm }: Layout): readonly Rectangle[] {
  const front = sheets[0]?.front;
  if (!front || front.placements.length === 0) return [];
  const printed = printedArea(front.placements, { x: 0, y: 0, width: widthMm, height: heightMm });
  const stops = front.marks.flatMap((mark) => (mark.type === 'target' || mark.from[0] !== mark.to[0] ? [] : [mark.from[0]]));
  const xs = [0, ...stops, widthMm].sort((a, b) => a - b);
  const top = printed.y + printed.height;
  const bands = [
    { y: FROM_EDGE_MM, height: printed.y - FROM_PAGES_MM - FROM_EDGE_MM },
    { y: top + FROM_PAGES_MM, height: heightMm - top - FROM_PAGES_MM - FROM_EDGE_MM },
  ];
  return bands
    .flatMap(({ y, height }) =>
      xs.slice(1).map((right, index) => {
        const left = xs[index] as number;
        const [start, end] = [
          left + (left === 0 ? FROM_EDGE_MM : FROM_MARKS_MM),
          right - (right === widthMm ? FROM_EDGE_MM : FROM_MARKS_MM),
        ];
        return { x: start, y, width: end - start, height };
      }),
    )
    .filter(({ width, height }) => width > 20 && height >= 5 * MM_PER_POINT)
    .sort((a, b) => b.width * b.height - a.width * a.height);
}

/**
 * Set a text into the first stretch that holds it, as large as it fits.
 *
 * @param advance how wide a character is, in ems
 * @returns nothing where it fits into none
 */
export function setStrip(
  text: string,
  stretches: readonly Rectangle[],
  advance: (character: string) => number,
): Strip | undefined {
  for (const sizePt of SIZES_PT) {
    const em = sizePt * MM_PER_POINT;
    const widthOf = (words: string) => Array.from(words, advance).reduce((sum, one) => sum + one, 0) * em;
    for (const { x, y, width, height } of stretches) {
      const lines = wrap(text, width, widthOf);
      const needed = em + (lines.length - 1) * em * LEADING;
      if (needed > height || lines.some((line) => widthOf(line) > width)) continue;
      // A quarter of the em hangs below the line on which letters stand.
      const first = y + height - em * 0.75;
      return { sizePt, lines: lines.map((line, index) => ({ text: line, xMm: x, yMm: first - index * em * LEADING })) };
    }
  }
  return undefined;
}

function wrap(text: string, width: number, widthOf: (words: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
