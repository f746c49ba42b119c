import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case, Size } from './cases.ts';
import { describeMachine } from './machine.ts';
import { type BenchPress, makePress } from './make-press.ts';
import { measure, run } from './measure.ts';
import { readOptions } from './options.ts';
import { findPandoc, type Pandoc, pandocCommand } from './pandoc.ts';
import { type Figures, table } from './table.ts';

const TRACT = join(import.meta.dirname, '..', 'bin', 'tract.js');
const WARM = join(import.meta.dirname, 'warm.ts');

/** Time the formats beside pandoc: `npm run bench -- --only html,epub --size S,M --runs 9 --json figures.json`. */
async function main(): Promise<void> {
  const { cases, runs, json } = readOptions(process.argv.slice(2));
  const folder = await mkdtemp(join(tmpdir(), 'tract-bench-'));
  try {
    const pandoc = await findPandoc();
    const machine = await describeMachine(pandoc);
    const presses = new Map<Size, BenchPress>();
    for (const { size } of cases) if (size && !presses.has(size)) presses.set(size, await makePress(folder, size));
    const figures: Figures[] = [];
    for (const what of cases) {
      process.stderr.write(`${[what.format, what.size].filter(Boolean).join(' ')} …\n`);
      figures.push(await figuresOf(what, what.size && presses.get(what.size), pandoc, runs));
    }
    process.stdout.write(table(machine, figures, runs));
    if (json !== undefined) await writeFile(json, `${JSON.stringify({ machine, runs, figures }, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function figuresOf(
  what: Case,
  press: BenchPress | undefined,
  pandoc: Pandoc | undefined,
  runs: number,
): Promise<Figures> {
  if (!press) return { what, cold: await measure([process.execPath, TRACT, '--help'], { runs, warmUp: true }) };
  const build = [process.execPath, TRACT, 'build', '--root', press.root, '--format', what.format];
  const peer = pandocCommand(pandoc, what, press);
  return {
    what,
    kilobytes: press.kilobytes,
    cold: await measure(build, { runs, warmUp: true }),
    noCache: await measure([...build, '--no-cache'], { runs, warmUp: false }),
    warm: JSON.parse(await run([process.execPath, WARM, press.root, what.format, String(runs)])),
    ...(peer && { pandoc: await measure(peer, { runs, warmUp: true }) }),
  };
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
