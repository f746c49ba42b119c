import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measure {
  readonly milliseconds: readonly number[];
  /** The largest resident set of any one process of the command; unknown where GNU time is missing. */
  readonly megabytes?: number;
}

const TIME = '/usr/bin/time';

/**
 * Run a command a number of times, each in a process of its own, and measure it.
 *
 * @param warmUp run it once unmeasured, so that the disk's cache and ours are filled
 * @throws when it fails, with what it wrote
 */
export async function measure(
  command: readonly string[],
  { runs, warmUp }: { runs: number; warmUp: boolean },
): Promise<Measure> {
  const milliseconds: number[] = [];
  let megabytes: number | undefined;
  if (warmUp) await runOnce(command);
  for (let run = 0; run < runs; run += 1) {
    const once = await runOnce(command);
    milliseconds.push(once.milliseconds);
    if (once.megabytes !== undefined) megabytes = Math.max(megabytes ?? 0, once.megabytes);
  }
  return { milliseconds, ...(megabytes !== undefined && { megabytes }) };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

async function runOnce(command: readonly string[]): Promise<{ milliseconds: number; megabytes?: number }> {
  serial += 1;
  const report = join(tmpdir(), `tract-bench-time-${process.pid}-${serial}`);
  const start = performance.now();
  const timed = await run([TIME, '-f', '%M', '-o', report, ...command]).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (timed === undefined) {
    const again = performance.now();
    await run(command);
    return { milliseconds: performance.now() - again };
  }
  const milliseconds = performance.now() - start;
  const kilobytes = Number((await readFile(report, 'utf8')).trim().split('\n').at(-1));
  await rm(report);
  return { milliseconds, megabytes: kilobytes / 1024 };
}

let serial = 0;

/** Run a command and give what it writes on its standard output. */
export function run([program = '', ...args]: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let words = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      words += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}\n${words}${output}`));
    });
  });
}
