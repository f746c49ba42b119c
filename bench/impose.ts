import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pdfLib } from '../scripts/model/pdf-lib.ts';
import { type Measure, measure, median, run } from './measure.ts';

const TRACT = join(import.meta.dirname, '..', 'bin', 'tract.js');

/** Pages of the documents that are made into booklets; a page holds as much text as one of a pamphlet. */
const SIZES = [20, 500, 5000] as const;

/** Time saddle booklets beside pdfcpu, where that is on the path: `node bench/impose.ts --runs 5`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs`);
  const folder = await mkdtemp(join(tmpdir(), 'tract-bench-'));
  try {
    const pdfcpu = await run(['pdfcpu', 'version']).catch(() => undefined);
    const version = pdfcpu?.split('\n').find((one) => one.startsWith('pdfcpu')) ?? 'pdfcpu is not here.';
    process.stdout.write(`Seconds, medians of ${runs}; memory in MB. ${version}\n`);
    process.stdout.write(`${line(['pages', 'tract', 'memory', 'pdfcpu', 'memory'])}\n`);
    for (const pages of SIZES) {
      const [source, target] = [join(folder, `${pages}.pdf`), join(folder, 'out.pdf')];
      await writeFile(source, await textPages(pages));
      const own = await measure([process.execPath, TRACT, 'impose', source, target, '--scheme', 'saddle'], {
        runs,
        warmUp: true,
      });
      const booklet = ['pdfcpu', 'booklet', '--', 'formsize:A4L, guides:off, border:off', target, '2', source];
      const theirs = pdfcpu === undefined ? undefined : await measure(booklet, { runs, warmUp: true });
      process.stdout.write(`${line([String(pages), ...figures(own), ...figures(theirs)])}\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document of A5 pages, each a screenful of lines in one shared font. */
async function textPages(count: number): Promise<Uint8Array> {
  const { PDFDocument, StandardFonts } = await pdfLib();
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = document.embedStandardFont(StandardFonts.TimesRoman);
  const words = 'Bread is baked at night, and whoever bakes it sleeps by day.\n'.repeat(38);
  for (let page = 1; page <= count; page += 1) {
    document.addPage([419.53, 595.28]).drawText(`${page}\n${words}`, { x: 50, y: 540, size: 10, lineHeight: 12.5, font });
  }
  return document.save();
}

function figures(measured: Measure | undefined): readonly [seconds: string, megabytes: string] {
  if (!measured) return ['–', '–'];
  return [(median(measured.milliseconds) / 1000).toFixed(2), measured.megabytes?.toFixed(0) ?? '–'];
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(8)).join('');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
