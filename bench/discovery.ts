import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { VFile } from 'vfile';
import { parseText } from '../scripts/read/markdown/parse-text.ts';
import { type Cluster, discoverVariants } from '../scripts/text/discovery/discover-variants.ts';
import { flowsOf } from '../scripts/text/flow.ts';
import { scoresOf, tryLabelled } from '../test/text/discovery/read-labelled.ts';

const SETS = ['en', 'fr', 'held-out-en', 'held-out-fr'];

/**
 * Print the precision and recall of discovery on the labelled passages: `node bench/discovery.ts`. Of books that are named, in
 * Markdown or plain text, print every cluster for somebody to judge, how many there are for each 100,000 words, and the time: `node
 * bench/discovery.ts BOOK.md …`
 */
async function main(books: readonly string[]): Promise<void> {
  for (const name of SETS) {
    const outcome = await tryLabelled(name);
    const { precision, recall } = scoresOf(outcome);
    const counts = `${outcome.pairs} pairs, ${outcome.found.length} found, ${outcome.wrong.length} wrong`;
    process.stdout.write(`${name.padEnd(12)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (${counts})\n`);
    for (const pair of outcome.missed) process.stdout.write(`             missed ${pair}\n`);
    for (const pair of outcome.wrong) process.stdout.write(`             wrong  ${pair}\n`);
  }
  const totals = { words: 0, clusters: 0 };
  for (const path of books) {
    const { words, clusters } = await tryBook(path);
    totals.words += words;
    totals.clusters += clusters;
  }
  if (books.length > 0) process.stdout.write(`\nall: ${rate(totals.clusters, totals.words)}\n`);
}

async function tryBook(path: string): Promise<{ readonly words: number; readonly clusters: number }> {
  const text = await readFile(path, 'utf8');
  const parsed = parseText(new VFile(text));
  if (!('tree' in parsed)) throw new Error(`${path} is nested too deeply`);
  const flows = flowsOf(parsed.tree);
  const start = performance.now();
  const found = discoverVariants([flows]);
  const tookMs = performance.now() - start;
  const words = flows.reduce((sum, flow) => sum + (flow.text.match(/\p{L}+/gu)?.length ?? 0), 0);
  // The same word in capitals is the same word: only the others can be false.
  const clusters = found.filter(({ evidence }) => evidence.some((one) => one !== 'case'));
  const size = `${(text.length / 1e6).toFixed(1)} MB, ${Math.round(tookMs)} ms`;
  process.stdout.write(`\n${basename(path)}: ${size}, ${rate(clusters.length, words)}\n`);
  for (const cluster of clusters) process.stdout.write(`  ${written(cluster)}\n`);
  return { words, clusters: clusters.length };
}

function written({ forms, evidence }: Cluster): string {
  return `${forms.map(({ form, places }) => `${form} ${places.length}`).join(', ')} (${evidence.join(', ')})`;
}

function rate(clusters: number, words: number): string {
  return `${clusters} clusters in ${words} words, ${((clusters / words) * 100_000).toFixed(2)} for each 100,000`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
