import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Edition } from '../../../../scripts/model/edition.ts';
import type { Host } from '../../../../scripts/model/host.ts';
import type { Problem } from '../../../../scripts/model/report.ts';
import { blanksOf } from '../../../../scripts/render/pdf/fit/fewest-blanks.ts';
import { type FittedEdition, fitEdition } from '../../../../scripts/render/pdf/fit/fit-edition.ts';
import { renderPdf } from '../../../../scripts/render/pdf/render-pdf.ts';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { memoryHost } from '../../../memory-host.ts';
import { fixtureEdition } from '../fixture.ts';
import { pageTexts } from '../read-pdf.ts';

const printer = createPrinter();
after(() => printer.close());
let layouts = 0;
const host: Host = {
  ...memoryHost({}),
  print: printer.print,
  layOut: (job) => {
    layouts += 1;
    return printer.layOut(job);
  },
  browser: async () => 'the browser of this test',
};

/** Sections are changed by setting them, so each is made anew. */
async function edition(paragraphs: number, fit: 'free' | 'signature'): Promise<Edition> {
  const made = await fixtureEdition({ paragraphs, mentions: 9 });
  return { ...made, print: { ...made.print, fit }, fingerprint: String(paragraphs) };
}

async function build(paragraphs: number, fit: 'free' | 'signature') {
  const problems: Problem[] = [];
  const [artifact] = await renderPdf(await edition(paragraphs, fit), host, (_, problem) => problems.push(problem));
  return { pages: (await pageTexts(Uint8Array.from(artifact?.bytes as Uint8Array))).length, problems, bytes: artifact?.bytes };
}

const LENGTHS = [14, 20, 26, 32];

test('pages are counted as they are printed, in the design’s type and in the best', async () => {
  let mended = 0;
  for (const paragraphs of LENGTHS) {
    const found: FittedEdition = await fitEdition(await edition(paragraphs, 'free'), () => edition(paragraphs, 'free'), host);
    const free = await build(paragraphs, 'free');
    assert.deepEqual([free.pages, free.problems], [found.own.pages, []]);
    const fitted = await build(paragraphs, 'signature');
    assert.equal(fitted.pages, found.best.pages, `${paragraphs}`);
    assert.equal(fitted.problems.length, blanksOf(free.pages) === 0 ? 0 : 1);
    assert(blanksOf(fitted.pages) <= blanksOf(free.pages));
    if (fitted.pages !== free.pages) mended += 1;
  }
  assert(mended > 0, 'none of the books was one to be fitted');
});

test('what was found is remembered, and the same bytes come of it as of a search', async () => {
  const before = layouts;
  const remembered = await build(LENGTHS[0] as number, 'signature');
  assert.equal(layouts, before);
  const forgetful = { ...host, remember: (_: string, make: () => Promise<Uint8Array>) => make() };
  const [anew] = await renderPdf(await edition(LENGTHS[0] as number, 'signature'), forgetful, () => {});
  assert.equal(layouts, before + 1);
  assert.deepEqual(anew?.bytes, remembered.bytes);
});
