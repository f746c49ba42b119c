import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { makePressOfMany } from './make-press.ts';
import { median } from './measure.ts';
import { measureTree, type TreeMeasure } from './process-tree.ts';

const TRACT = join(import.meta.dirname, '..', 'bin', 'tract.js');
const BOOKS = 100;
const TARGET_SECONDS = 12;

/**
 * Time a press of many books, the print PDF of each: `node bench/many.ts --jobs 2,3,4 --runs 3`. Once each is as long as the first pamphlet,
 * once it is a leaflet of four pages.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { jobs: { type: 'string', default: '' }, runs: { type: 'string', default: '3' } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs`);
  const machine = await describeMachine(undefined);
  const folder = await mkdtemp(join(tmpdir(), 'tract-bench-'));
  try {
    process.stdout.write(
      `${machine.cores} cores, load ${machine.load}, browser ${machine.browser}; seconds, medians of ${runs}\n`,
    );
    process.stdout.write(`${line(['', 'source', 'jobs', 'seconds', 'a book', 'core s', 'Node MB', 'browser MB', ''])}\n`);
    for (const size of ['pamphlet', 'leaflet'] as const) {
      const { root, kilobytes } = await makePressOfMany(folder, BOOKS, size);
      for (const jobs of values.jobs.split(',')) {
        const build = [process.execPath, TRACT, 'build', '--root', root, '--format', 'pdf'];
        const measured: TreeMeasure[] = [];
        for (let run = 0; run < runs; run += 1) measured.push(await measureTree([...build, ...(jobs ? ['--jobs', jobs] : [])]));
        const seconds = median(measured.map(({ milliseconds }) => milliseconds)) / 1000;
        const most = (name: 'ownMegabytes' | 'belowMegabytes') => Math.max(...measured.map((one) => one[name])).toFixed(0);
        const cells = [
          `${BOOKS} ${size}s`,
          `${Math.round(kilobytes / BOOKS)} kB`,
          jobs || 'own',
          seconds.toFixed(2),
          (seconds / BOOKS).toFixed(3),
          median(measured.map(({ coreSeconds }) => coreSeconds)).toFixed(1),
          most('ownMegabytes'),
          most('belowMegabytes'),
          seconds > TARGET_SECONDS ? 'missed' : 'met',
        ];
        process.stdout.write(`${line(cells)}\n`);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function line([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(14)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
