import type { Case } from './cases.ts';
import type { Machine } from './machine.ts';
import { type Measure, median } from './measure.ts';

/** The figures of one case. */
export interface Figures {
  readonly what: Case;
  readonly kilobytes?: number;
  /** A process of its own, our cache filled. */
  readonly cold: Measure;
  /** A process of its own, without our cache. */
  readonly noCache?: Measure;
  /** Again and again in one process, in milliseconds. */
  readonly warm?: readonly number[];
  readonly pandoc?: Measure;
}

const COLUMNS = ['', 'source', 'cold', 'no cache', 'warm', 'memory', 'pandoc', 'memory', 'ratio', 'target', ''];

/** Set figures as a table of seconds (medians) and megabytes; `–` stands for what was not measured. */
export function table(machine: Machine, figures: readonly Figures[], runs: number): string {
  const rows = [COLUMNS, ...figures.map(row)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => aligned(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  );
  return [
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, load ${machine.load} at the start`,
    `Node.js ${machine.node}, browser ${machine.browser}, pandoc ${machine.pandoc}`,
    `Seconds, medians of ${runs}; memory is that of the largest process, in MB; the ratio is pandoc's time to ours.`,
    '',
    ...lines,
    '',
  ].join('\n');
}

function row({ what, kilobytes, cold, noCache, warm, pandoc }: Figures): string[] {
  const own = median(cold.milliseconds) / 1000;
  const { targetSeconds, targetMegabytes } = what;
  const slow = targetSeconds !== undefined && own > targetSeconds;
  const large = targetMegabytes !== undefined && (cold.megabytes ?? 0) > targetMegabytes;
  return [
    what.format === 'help' ? 'tract --help' : `${what.format} ${what.size}`,
    kilobytes === undefined ? '–' : `${kilobytes} kB`,
    seconds(cold.milliseconds),
    noCache ? seconds(noCache.milliseconds) : '–',
    warm ? seconds(warm) : '–',
    megabytes(cold),
    pandoc ? seconds(pandoc.milliseconds) : '–',
    pandoc ? megabytes(pandoc) : '–',
    pandoc ? (median(pandoc.milliseconds) / 1000 / own).toFixed(1) : '–',
    targetSeconds === undefined ? '–' : `${targetSeconds}${targetMegabytes === undefined ? '' : `, ${targetMegabytes} MB`}`,
    targetSeconds === undefined ? '' : slow || large ? 'missed' : 'met',
  ];
}

function seconds(milliseconds: readonly number[]): string {
  return (median(milliseconds) / 1000).toFixed(2);
}

function megabytes({ megabytes: value }: Measure): string {
  return value === undefined ? '–' : value.toFixed(0);
}

/** The first and the last column are words, the others figures. */
function aligned(cell: string, width: number, column: number): string {
  return column === 0 || column === COLUMNS.length - 1 ? cell.padEnd(width) : cell.padStart(width);
}
