import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { LEAFLET_SCHEMES, type LeafletScheme } from '../../../scripts/model/leaflet.ts';
import { findBrowser } from '../../../scripts/support/browser/find-browser.ts';
import { createPrinter } from '../../../scripts/support/browser/print.ts';
import type { PrintedText } from '../../impose/sheet-texts.ts';
import { buildLeaflet } from './build-leaflet.ts';

const printer = createPrinter();
after(() => printer.close());

const skip = await findBrowser().then(
  () => false as const,
  () => 'there is no browser here',
);

/** How many words fill some two thirds of a leaflet. */
const WORDS: Readonly<Record<LeafletScheme, number>> = {
  half: 700,
  trifold: 900,
  zfold: 900,
  gate: 1100,
  zine8: 500,
  zine16: 1200,
  card: 240,
};

/** Numbered words in paragraphs, so that one lost, doubled or moved shows. */
function words(count: number): string {
  const all = Array.from({ length: count }, (_, index) => `w${index}`);
  return Array.from({ length: Math.ceil(count / 40) }, (_, at) => all.slice(at * 40, (at + 1) * 40).join(' ')).join('\n\n');
}

function wordsOf(panels: readonly (readonly PrintedText[])[]): readonly string[] {
  return panels.flat().flatMap(({ text }) => text.match(/\bw\d+\b/g) ?? []);
}

function textOf(panel: readonly PrintedText[] | undefined): string {
  return (panel ?? [])
    .map(({ text, endsLine }) => `${text}${endsLine ? ' ' : ''}`)
    .join('')
    .normalize('NFKC');
}

describe('a leaflet that is folded', { skip, concurrency: 2 }, () => {
  for (const lang of ['en', 'he']) {
    for (const scheme of LEAFLET_SCHEMES) {
      test(`${scheme} in ${lang} reads in order, from the front to the back`, async () => {
        const count = WORDS[scheme];
        const leaflet = await buildLeaflet({ scheme, lang, text: words(count) }, printer.print);
        assert.deepEqual(leaflet.messages, []);
        const read = await leaflet.read();
        assert.deepEqual(
          wordsOf(read),
          Array.from({ length: count }, (_, index) => `w${index}`),
        );
        assert.match(textOf(read[0]), /The Part.*The Whole.*PRESS/i);
        assert.match(textOf(read.at(-1)), /The Whole/);
      });
    }
  }

  test('holds tables, pictures, headings, verse, lists and notes', async () => {
    const text = [
      '## A heading[^a]',
      '| a | b |\n| - | - |\n| celtic | runic |',
      '![A square](images/square.svg)',
      ':::verse\nA line\nand another\n:::',
      '- first[^b]\n- second',
      '> quoted\n>\n> — Somebody',
      '[link]: a paragraph\n\n[there][out]',
      words(300),
    ].join('\n\n');
    const after =
      '[^a]: Of the heading[^c].\n\n[^b]: Of the list.\n\n[^c]: Of a note.\n\n[^d]: Uncalled.\n\n[out]: https://example.org/\n';
    const leaflet = await buildLeaflet(
      { scheme: 'trifold', text: text.replace('[link]: a paragraph\n\n', ''), after },
      printer.print,
    );
    const all = textOf((await leaflet.read()).flat());
    for (const part of [
      'A heading',
      'celtic',
      'A line',
      'and another',
      'first',
      'second',
      'quoted',
      '— Somebody',
      'there',
      'Of the heading',
      'Of the list',
      'Of a note',
    ])
      assert.equal(all.split(part).length, 2, `“${part}” stands once`);
    assert.doesNotMatch(all, /Uncalled|Before|After/);
  });

  test('is set larger the less it holds, and not made where it holds too much', async () => {
    const sizes = [];
    for (const count of [300, 700, 900]) {
      const [, panel] = await (await buildLeaflet({ scheme: 'zine8', text: words(count) }, printer.print)).read();
      sizes.push(Math.max(...(panel ?? []).map(({ sizeMm }) => sizeMm)));
    }
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert(new Set(sizes).size > 1);
    const { bytes, messages } = await buildLeaflet({ scheme: 'zine8', text: words(5000) }, printer.print);
    assert.equal(bytes, undefined);
    const over = Number(/panel 7: (\d+) words over/.exec(messages.join())?.[1]);
    assert(over > 3000 && over < 4500, `${over} words over`);
  });

  test('leads to the whole text where the press has an address, and says nothing of it where it has none', async () => {
    const with_ = await buildLeaflet({ scheme: 'trifold', text: words(800), url: 'https://example.org/press' }, printer.print);
    assert.match(textOf((await with_.read()).at(-1)).replace(/\s/g, ''), /example\.org\/press\/x\/en\/x\.en\.html/);
    const without = await buildLeaflet({ scheme: 'trifold', text: words(800) }, printer.print);
    assert.doesNotMatch(textOf((await without.read()).at(-1)), /Read the whole text/i);
  });

  test('is the same file each time', async () => {
    const wish = { scheme: 'gate', text: words(900) } as const;
    const [one, two] = [await buildLeaflet(wish, printer.print), await buildLeaflet(wish, printer.print)];
    assert.deepEqual(one.bytes, two.bytes);
  });
});
