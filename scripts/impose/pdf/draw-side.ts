import { TARGET_MM } from '../plan/marks.ts';
import type { Mark, Placement, Side } from '../plan/sheet.ts';
import { MM, type SourcePage } from './list-pages.ts';

/**
 * Write the drawing operators of one side of a sheet: pages first, marks over them.
 *
 * @param nameOf the name of the form of a page; nothing for a page on which nothing is drawn
 */
export function drawSide(
  { placements, marks }: Side,
  pageOf: (page: number) => SourcePage,
  nameOf: (page: number) => string | undefined,
): string {
  const lines = placements.flatMap((placement) => {
    const name = nameOf(placement.page);
    return name === undefined ? [] : drawPage(placement, pageOf(placement.page), name);
  });
  return [...lines, ...drawMarks(marks)].join('\n');
}

function drawPage({ trim, clip, upsideDown }: Placement, page: SourcePage, name: string): readonly string[] {
  const scale = trim.width / page.size.widthMm;
  const turn = (page.rotate + (upsideDown ? 180 : 0)) % 360;
  return [
    'q',
    `${numbers(clip.x / MM, clip.y / MM, clip.width / MM, clip.height / MM)} re W n`,
    `${numbers(...matrix(page, turn, scale * page.userUnit, trim.x / MM, trim.y / MM))} cm`,
    `/${name} Do`,
    'Q',
  ];
}

/** From the space of a page to that of the sheet: turned clockwise, scaled, and with its trimmed corner at a place in points. */
function matrix({ trim }: SourcePage, turn: number, scale: number, x: number, y: number): readonly number[] {
  const [left, bottom, right, top] = trim.map((edge) => edge * scale) as [number, number, number, number];
  if (turn === 90) return [0, -scale, scale, 0, x - bottom, y + right];
  if (turn === 180) return [-scale, 0, 0, -scale, x + right, y + top];
  if (turn === 270) return [0, scale, -scale, 0, x + top, y - left];
  return [scale, 0, 0, scale, x - left, y - bottom];
}

/** Black alone: sheets go to copiers, and a press sets its own marks in all inks. */
const BLACK = '0 G';

/** Folds are dashed, cuts have longer dashes, what is trimmed off and staples are whole lines. */
const DASHES = { crop: '[] 0 d', fold: '[2 2] 0 d', cut: '[6 2] 0 d', staple: '[] 0 d' } as const;

function drawMarks(marks: readonly Mark[]): readonly string[] {
  if (marks.length === 0) return [];
  const drawn = marks.flatMap((mark): readonly string[] => {
    if (mark.type === 'target') return drawTarget(...mark.at);
    const [from, to] = [mark.from, mark.to].map(([x, y]) => numbers(x / MM, y / MM));
    return [`${mark.type === 'staple' ? '1 w' : '0.25 w'} ${DASHES[mark.type]}`, `${from} m ${to} l S`];
  });
  return ['q', BLACK, ...drawn, 'Q'];
}

function drawTarget(xMm: number, yMm: number): readonly string[] {
  const [x, y, arm, radius] = [xMm / MM, yMm / MM, TARGET_MM / MM, (TARGET_MM * 0.6) / MM];
  // A circle of four Bézier curves; the constant keeps them within a thousandth of it.
  const pull = radius * 0.5523;
  return [
    `0.25 w ${DASHES.crop}`,
    `${numbers(x - arm, y)} m ${numbers(x + arm, y)} l ${numbers(x, y - arm)} m ${numbers(x, y + arm)} l S`,
    `${numbers(x + radius, y)} m`,
    `${numbers(x + radius, y + pull, x + pull, y + radius, x, y + radius)} c`,
    `${numbers(x - pull, y + radius, x - radius, y + pull, x - radius, y)} c`,
    `${numbers(x - radius, y - pull, x - pull, y - radius, x, y - radius)} c`,
    `${numbers(x + pull, y - radius, x + radius, y - pull, x + radius, y)} c s`,
  ];
}

/** Numbers as PDF wants them: no exponents, and no finer than a press can print. */
export function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(5)) + 0)).join(' ');
}
