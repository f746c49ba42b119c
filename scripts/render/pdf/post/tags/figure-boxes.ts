/** A rectangle on a page, in points: left, foot, right, head. */
export type Box = readonly [number, number, number, number];

/**
 * Find where figures stand on their page, by their numbers in the tags; ISO 32000-1, 14.8.5.4.3 asks for it. A picture fills the unit
 * square; a drawing reaches as far as the points of its paths.
 *
 * @param content operators as Chromium writes them, one a line
 */
export function figureBoxes(content: string): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  if (!content.includes('/Figure <</MCID')) return boxes;
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let figure: number | undefined;
  let path: Point[] = [];
  const paint = (points: readonly Point[]) => {
    if (figure !== undefined && points.length > 0) boxes.set(figure, boxAround(points, boxes.get(figure)));
    path = [];
  };
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const values = () => line.split(' ').slice(0, -1).map(Number);
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = product(values() as unknown as Matrix, matrix);
    else if (operator === '>>BDC') figure = numberOf(line);
    else if (operator === 'EMC') figure = undefined;
    else if (figure === undefined || operator === 'n') path = [];
    else if (operator === 'Do') paint(UNIT_SQUARE.map(on(matrix)));
    else if (PAINTS.test(operator)) paint(path);
    else if (operator === 're') path.push(...corners(values()).map(on(matrix)));
    else if (POINTS.test(operator)) path.push(...pairs(values()).map(on(matrix)));
  }
  return boxes;
}

type Point = readonly [number, number];
type Matrix = readonly [number, number, number, number, number, number];

const UNIT_SQUARE: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];
const PAINTS = /^(?:[sSfF]|[bBf]\*|[bB])$/;
const POINTS = /^[mlcvy]$/;

function numberOf(line: string): number | undefined {
  const [, mcid] = /^\/Figure <<\/MCID (\d+) >>BDC$/.exec(line) ?? [];
  return mcid === undefined ? undefined : Number(mcid);
}

function corners([x = 0, y = 0, width = 0, height = 0]: readonly number[]): readonly Point[] {
  return UNIT_SQUARE.map(([across, up]) => [x + across * width, y + up * height]);
}

function pairs(values: readonly number[]): readonly Point[] {
  return values.flatMap((x, at) => (at % 2 === 0 ? [[x, values[at + 1] ?? 0] as const] : []));
}

function on([a, b, c, d, e, f]: Matrix): (point: Point) => Point {
  return ([x, y]) => [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix that does the first, then the second. */
function product([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const at = on(second);
  const [origin, right, up] = [at([e, f]), at([a + e, b + f]), at([c + e, d + f])];
  return [right[0] - origin[0], right[1] - origin[1], up[0] - origin[0], up[1] - origin[1], origin[0], origin[1]];
}

function boxAround(points: readonly Point[], known: Box | undefined): Box {
  const [across, upwards] = [points.map(([x]) => x), points.map(([, y]) => y)];
  if (known) {
    across.push(known[0], known[2]);
    upwards.push(known[1], known[3]);
  }
  const hundredth = (value: number) => Math.round(value * 100) / 100;
  return [least(across), least(upwards), most(across), most(upwards)].map(hundredth) as unknown as Box;
}

const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other));
