import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { makePress } from './make-press.ts';
import { median } from './measure.ts';
import { findPeers } from './peers/find-peers.ts';
import { plainBook } from './peers/plain-book.ts';
import { typstSource, weasyprintSource } from './peers/sources.ts';
import { measureTree, type TreeMeasure } from './process-tree.ts';

const TRACT = join(import.meta.dirname, '..', 'bin', 'tract.js');
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/eb-garamond/package.json'));

/**
 * Time the print PDF beside the other programs that are here: `node bench/print.ts --runs 3`. All make A5 pages of the same text in the same
 * face, hyphenated, with notes at the foot of the page where they can.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs`);
  const machine = await describeMachine(undefined);
  const folder = await mkdtemp(join(tmpdir(), 'tract-bench-'));
  try {
    const peers = await findPeers(FONTS);
    process.stdout.write(`${machine.cores} cores, load ${machine.load}, browser ${machine.browser}; medians of ${runs}\n`);
    process.stdout.write(`${line(['', 'size', 'seconds', 'core s', 'own MB', 'below MB'])}\n`);
    for (const size of ['S', 'M'] as const) {
      const press = await makePress(folder, size);
      const blocks = await plainBook(press.texts);
      const inputs = { html: join(folder, 'book.html'), typst: join(folder, 'book.typ'), markdown: press.texts };
      await writeFile(inputs.html, weasyprintSource(blocks, FONTS));
      await writeFile(inputs.typst, typstSource(blocks));
      const own = [process.execPath, TRACT, 'build', '--root', press.root, '--format', 'pdf'];
      process.stdout.write(`${line(['tract', size, ...(await figures(own, runs))])}\n`);
      for (const peer of peers) {
        if ('why' in peer) process.stdout.write(`${line([peer.name, size])}  skipped: ${peer.why}\n`);
        else {
          const cells = await figures(peer.command(inputs, join(folder, 'book.pdf')), runs);
          process.stdout.write(`${line([peer.name, size, ...cells])}  ${peer.version}\n`);
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function figures(command: readonly string[], runs: number): Promise<readonly string[]> {
  await measureTree(command);
  const measured: TreeMeasure[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await measureTree(command));
  const middle = (of: (one: TreeMeasure) => number) => median(measured.map(of));
  return [
    middle(({ milliseconds }) => milliseconds / 1000).toFixed(2),
    middle(({ coreSeconds }) => coreSeconds).toFixed(2),
    ...[middle(({ ownMegabytes }) => ownMegabytes), middle(({ belowMegabytes }) => belowMegabytes)].map((one) =>
      one.toFixed(0),
    ),
  ];
}

function line([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(11)}${cells.map((cell) => cell.padStart(9)).join('')}`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
