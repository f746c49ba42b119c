import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { language } from '../scripts/model/language.ts';
import { readTypography } from '../scripts/read/conventions/read-typography.ts';
import { parseMarkdown } from '../scripts/read/markdown/parse-markdown.ts';
import { createHost } from '../scripts/support/host.ts';
import { flowsOf } from '../scripts/text/flow.ts';
import { findInFlow } from '../scripts/text/typography/find-in-flow.ts';
import { median } from './measure.ts';

/** What we hold ourselves to, with 1 MB of text. */
const TARGET_MS = 100;
const RUNS = 9;
const ROOT = join(import.meta.dirname, '..');

/** Time the search of typography in the first pamphlet, as it is and as a keyboard has it: `node bench/typography.ts`. */
async function main(): Promise<void> {
  const host = createHost({ root: ROOT, signal: new AbortController().signal, cache: false });
  process.stdout.write(`Node.js ${process.version}, medians of ${RUNS} in milliseconds\n\n`);
  process.stdout.write(`${['text', '30 kB cold', '1 MB', 'edits'].map((name) => name.padStart(12)).join('')}\n`);
  for (const tag of ['en', 'fr']) {
    const { value } = await readTypography(host, language(tag), () => {});
    const source = await readFile(join(ROOT, 'manuscript', 'a-hundred-years-after', `${tag}.md`), 'utf8');
    for (const [name, text] of [
      [tag, source],
      [`${tag} typed`, typed(source)],
    ] as const) {
      const flows = flowsOf(parseMarkdown(new VFile(text)));
      const find = () => flows.reduce((sum, flow) => sum + findInFlow(flow, { [tag]: value }, tag).edits.length, 0);
      const start = performance.now();
      let edits = find();
      const cold = performance.now() - start;
      const times = Math.ceil(1_000_000 / flows.reduce((sum, flow) => sum + flow.text.length, 0));
      const milliseconds: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const begin = performance.now();
        edits = 0;
        for (let time = 0; time < times; time += 1) edits += find();
        milliseconds.push(performance.now() - begin);
      }
      const missed = median(milliseconds) > TARGET_MS ? '  missed' : '';
      const cells = [name, cold.toFixed(1), median(milliseconds).toFixed(0), edits];
      process.stdout.write(`${cells.map((cell) => String(cell).padStart(12)).join('')}${missed}\n`);
    }
  }
  await host.close();
}

/** What an ordinary keyboard makes of a text that is set with care. */
function typed(text: string): string {
  return text
    .replace(/[“”]|«[\u00a0\u202f]|[\u00a0\u202f]»/g, '"')
    .replaceAll('’', "'")
    .replace(/[\u00a0\u202f]/g, ' ');
}

await main();
