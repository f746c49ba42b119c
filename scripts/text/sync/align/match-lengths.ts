/** One thing to be aligned. */
export interface Item {
  /** In UTF-16 units. */
  readonly length: number;
  /** Only items of one class answer each other. */
  readonly class: string;
  /** May be joined with its neighbours against one item of the other side. */
  readonly joins: boolean;
  /** Was read once, with a block that is gone: it is not put together with another such. */
  readonly orphan: boolean;
  readonly anchors: () => ReadonlySet<string>;
}

/** Runs of items that answer each other: so many of the source, so many of the target. One of the two may be empty. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/**
 * Align two runs of items in their order, by their lengths and by what they share.
 *
 * The lengths of a text and its translation vary about a ratio with the square root of the length (Gale and Church, A Program for Aligning
 * Sentences in Bilingual Corpora, 1993, 3.2); shared anchors speak for a match and single ones against it. The best way through is found
 * by dynamic programming, near the diagonal where the runs are long.
 *
 * @param ratio how many units of the target one of the source becomes
 */
export function matchLengths(source: readonly Item[], target: readonly Item[], ratio: number): readonly Bead[] {
  const [rows, columns] = [source.length, target.length];
  const width = Math.max(MARGIN, Math.min(MARGIN + Math.abs(rows - columns), Math.floor(CELLS / (2 * (rows + 1)))));
  const middle = (row: number) => Math.round((row * columns) / Math.max(1, rows));
  const span = 2 * width + 1;
  const at = (row: number, column: number) => row * span + column - middle(row) + width;
  const isNear = (row: number, column: number) => column >= 0 && Math.abs(column - middle(row)) <= width;
  const costs = new Float64Array((rows + 1) * span).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array((rows + 1) * span);
  costs[at(0, 0)] = 0;
  for (let row = 0; row <= rows; row += 1) {
    for (let column = Math.max(0, middle(row) - width); column <= Math.min(columns, middle(row) + width); column += 1) {
      const here = at(row, column);
      for (const [step, [down, right, prior]] of SHAPES.entries()) {
        if (row < down || column < right || !isNear(row - down, column - right)) continue;
        const before = (costs[at(row - down, column - right)] as number) + prior;
        const most = (costs[here] as number) - before + MOST;
        if (most <= 0) continue;
        const cost = before + costOf(source, row, down, target, column, right, ratio, most);
        if (cost < (costs[here] as number)) [costs[here], steps[here]] = [cost, step];
      }
    }
  }
  return trace(rows, columns, (row, column) => SHAPES[steps[at(row, column)] as number] as Shape);
}

function trace(rows: number, columns: number, shapeAt: (row: number, column: number) => Shape): readonly Bead[] {
  const beads: Bead[] = [];
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const [down, right] = shapeAt(row, column);
    beads.push({
      source: Array.from({ length: down }, (_, index) => row - down + index),
      target: Array.from({ length: right }, (_, index) => column - right + index),
    });
    row -= down;
    column -= right;
  }
  return beads.reverse();
}

/** So many items of each side, and what it costs to think so: the negative logarithm of how seldom it is. */
type Shape = readonly [source: number, target: number, prior: number];

const SHAPES: readonly Shape[] = [
  [1, 1, 0.1],
  [1, 0, 7],
  [0, 1, 7],
  [2, 1, 2.5],
  [1, 2, 2.5],
  [3, 1, 3.5],
  [1, 3, 3.5],
  [4, 1, 4.5],
  [1, 4, 4.5],
];

/** Columns on either side of the diagonal that are always looked at, and cells that are looked at in all. */
const MARGIN = 16;
const CELLS = 4_000_000;
/** The variance of the length of a translation, for each unit of the source (Gale and Church). */
const VARIANCE = 6.8;
/** What a shared anchor is worth, what a single one costs, and how much they may do for and against in all. */
const SHARED = 2;
const SINGLE = 0.7;
const MOST = 12;
const LEAST = 6;
/** What it costs to think that a block whose counterpart is gone has a new one. */
const ORPHANED = 2;

function costOf(
  source: readonly Item[],
  row: number,
  down: number,
  target: readonly Item[],
  column: number,
  right: number,
  ratio: number,
  most: number,
): number {
  if (down === 0 || right === 0) return 0;
  const first = source[row - down] as Item;
  const many = down > 1 || right > 1;
  let orphans = 0;
  let [sourceLength, targetLength] = [0, 0];
  for (let index = row - down; index < row; index += 1) {
    const item = source[index] as Item;
    if (item.class !== first.class || (many && !item.joins)) return Number.POSITIVE_INFINITY;
    if (item.orphan) orphans += 1;
    sourceLength += item.length;
  }
  let others = 0;
  for (let index = column - right; index < column; index += 1) {
    const item = target[index] as Item;
    if (item.class !== first.class || (many && !item.joins)) return Number.POSITIVE_INFINITY;
    if (item.orphan) others += 1;
    targetLength += item.length;
  }
  if (orphans > 0 && others > 0) return Number.POSITIVE_INFINITY;
  const mean = (sourceLength + targetLength / ratio) / 2 + 1;
  const delta = (targetLength - sourceLength * ratio) / Math.sqrt(mean * VARIANCE);
  const cost = (delta * delta) / 2 + (orphans + others > 0 ? ORPHANED : 0);
  // Anchors are dear to compare, and could not make this the best way.
  if (cost >= most) return cost;
  return cost + anchorCost(source.slice(row - down, row), target.slice(column - right, column));
}

function anchorCost(source: readonly Item[], target: readonly Item[]): number {
  const ours = union(source);
  const theirs = union(target);
  let shared = 0;
  for (const one of ours) if (theirs.has(one)) shared += 1;
  const single = ours.size + theirs.size - 2 * shared;
  return Math.max(-MOST, Math.min(LEAST, SINGLE * single - SHARED * shared));
}

function union(items: readonly Item[]): ReadonlySet<string> {
  return items.length === 1 ? (items[0] as Item).anchors() : new Set(items.flatMap((item) => [...item.anchors()]));
}
