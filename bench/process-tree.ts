import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface TreeMeasure {
  readonly milliseconds: number;
  /** What all processes reckoned, whatever else the machine had to do: on two cores, half of it at best. */
  readonly coreSeconds: number;
  /** The most that the process itself held, resident, in MB. */
  readonly ownMegabytes: number;
  /** The most that the processes below it held together, what they share counted once. */
  readonly belowMegabytes: number;
}

/**
 * Run a command, and look at it and at all that it starts twenty times a second. What the browser holds is spread over many
 * processes that share most of it. Linux only: elsewhere all but the time is 0.
 *
 * @throws when the command fails, with what it wrote
 */
export async function measureTree([program = '', ...args]: readonly string[]): Promise<TreeMeasure> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (words += data));
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  let most = { own: 0, below: 0 };
  const ticks = new Map<number, number>();
  let over = false;
  const watch = async () => {
    while (!over && child.pid !== undefined) {
      const now = await lookAt(child.pid);
      most = { own: Math.max(most.own, now.own), below: Math.max(most.below, now.below) };
      for (const [id, count] of now.ticks) if (count > 0) ticks.set(id, count);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const watching = watch();
  const code = await ended;
  const milliseconds = performance.now() - start;
  over = true;
  await watching;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}\n${words}`);
  const coreSeconds = [...ticks.values()].reduce((sum, count) => sum + count, 0) / 100;
  return { milliseconds, coreSeconds, ownMegabytes: most.own / 1024, belowMegabytes: most.below / 1024 };
}

/** What a process and all below it hold, and what they have reckoned so far. */
async function lookAt(root: number): Promise<Look> {
  const known = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const name of await readdir('/proc').catch(() => [])) {
    const stat = /^\d+$/.test(name) && (await readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''));
    if (!stat) continue;
    // proc(5): behind the name of the program, in brackets, which may hold anything, field 3 and those after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    known.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
  }
  const isBelow = (id: number): boolean => {
    const parent = known.get(id)?.parent;
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  const below = [...known.keys()].filter(isBelow);
  const shares = await Promise.all(below.map((id) => kilobytes(`/proc/${id}/smaps_rollup`, 'Pss')));
  return {
    own: await kilobytes(`/proc/${root}/status`, 'VmRSS'),
    below: shares.reduce((sum, share) => sum + share, 0),
    ticks: new Map([root, ...below].map((id) => [id, known.get(id)?.ticks ?? 0])),
  };
}

interface Look {
  /** Kilobytes. */
  readonly own: number;
  readonly below: number;
  /** Hundredths of a second, by process. */
  readonly ticks: ReadonlyMap<number, number>;
}

async function kilobytes(path: string, name: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}
