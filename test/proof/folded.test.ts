import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { panelsOf } from '../../scripts/impose/leaflet-sheets.ts';
import { type Layout, layOut } from '../../scripts/impose/plan/lay-out.ts';
import type { Leaflet } from '../../scripts/model/leaflet.ts';
import { parsePaper } from '../../scripts/model/press.ts';
import { readLayout } from '../impose/folding/read-layout.ts';
import { layoutOf, optionsOf, pageOf } from '../impose/layout-of.ts';
import { type PrintedText, placesOf, textsByPage } from '../impose/sheet-texts.ts';
import { pageTexts } from '../render/pdf/read-pdf.ts';
import { buildPamphlet, readSource } from './build-pamphlet.ts';
import { excerptSource } from './reference/excerpt-source.ts';
import { readManuscript } from './reference/read-manuscript.ts';
import { wordsOf } from './text-parts.ts';

/** The leaflets of the first pamphlet, as a folder counts them. */
const LEAFLETS = [
  { scheme: 'zine8', section: 'astrakhan', panels: 8 },
  { scheme: 'trifold', section: 'what-revolution-leaflet', panels: 6 },
] as const;

/** No printer and no folder is more exact than this, in millimetres. */
const FROM_FOLD_MM = 4;
const FROM_EDGE_MM = 5;

describe('what is printed of the first pamphlet reads in order when it is folded', () => {
  let built: Awaited<ReturnType<typeof buildPamphlet>>;
  before(async () => {
    built = await buildPamphlet();
  });
  after(() => built.remove());

  for (const lang of ['en', 'fr']) {
    for (const [ending, paper, sheet] of [
      ['', 'a5', 'a4'],
      ['-half-letter', 'half-letter', 'letter'],
    ] as const) {
      test(`the booklet of ${paper} in ${lang}`, async () => {
        const pages = (await pageTexts(await built.file(lang, `${ending}.pdf`))).map(lettersOf);
        const options = optionsOf({ sheet: parsePaper(sheet) as Leaflet['sheet'] });
        const layout = layoutOf(pages.length, options, pageOf(paper));
        const printed = await textsByPage(await built.file(lang, `${ending}-booklet.pdf`), layout);
        const read = readLayout(layout.sheets, options, layout).filter(({ page }) => page > 0);
        assert.deepEqual(
          read.map(({ page }) => lettersOf(textOf(printed.get(page) ?? []))),
          pages,
        );
      });
    }

    for (const { scheme, section, panels } of LEAFLETS) {
      describe(`the ${scheme} in ${lang}`, () => {
        let layout: Layout;
        let read: readonly (readonly PrintedText[])[];
        let printed: ReadonlyMap<number, readonly PrintedText[]>;

        before(async () => {
          const leaflet = { scheme, section, design: 'classic', sheet: parsePaper('a4') } as Leaflet;
          const sizes = panelsOf(leaflet).map((size) => ({ ...size, bleed: { left: 0, right: 0, top: 0, bottom: 0 } }));
          const options = optionsOf({ scheme });
          layout = layOut(sizes, options) as Layout;
          printed = await textsByPage(await built.file(lang, `-leaflet-${scheme}.pdf`), layout);
          const seen = readLayout(layout.sheets, options, layout);
          assert(seen.every(({ upright }) => upright));
          read = seen.map(({ page }) => printed.get(page) ?? []);
        });

        test('has something on every panel', () => {
          assert.equal(read.length, panels);
          assert(read.every((panel) => panel.length > 0));
        });

        test('holds the letters of the excerpt and its notes, once and in order, between its front and its back', async () => {
          const [file] = await readSource(lang);
          assert(file);
          const wanted = readManuscript([{ ...file, text: excerptSource(file.text, section) }]);
          const text = read.slice(1, -1).flat();
          const body = text.map(({ sizeMm }) => sizeMm).sort((a, b) => a - b)[text.length >> 1] as number;
          // Notes are set smaller than the text, and so are attributions.
          const isNote = ({ sizeMm }: PrintedText) => sizeMm < body * 0.88;
          assert(wanted.flow.length > 3000, 'the reference is hardly a leaflet');
          assert.equal(lettersOf(textOf(text.filter((one) => !isNote(one)))), lettersOf(wordsOf(wanted.flow)));
          assert.equal(
            lettersOf(textOf(text.filter(isNote))),
            lettersOf(wanted.notes.map(({ label, signs }) => label + wordsOf(signs)).join('')),
          );
        });

        test('keeps its text away from folds and edges', () => {
          const { widthMm, heightMm } = layout;
          for (const [page, { trim, upsideDown }] of placesOf(layout)) {
            const near = (printed.get(page) ?? []).filter(({ left, right, y, sizeMm }) => {
              // A capital is two thirds of its type high, and stands on its line or hangs from it.
              const [low, high] = upsideDown ? [y - sizeMm * 0.67, y] : [y, y + sizeMm * 0.67];
              const beside = Math.min(left - trim.x, trim.x + trim.width - right);
              const above = Math.min(low - trim.y, trim.y + trim.height - high);
              const edge = Math.min(left, widthMm - right, low, heightMm - high);
              return Math.min(beside, above) < FROM_FOLD_MM || edge < FROM_EDGE_MM;
            });
            assert.deepEqual(near, [], `panel ${page}`);
          }
        });
      });
    }
  }
});

function textOf(texts: readonly PrintedText[]): string {
  return texts.map(({ text }) => text).join('');
}

/** Letters and figures alone: hyphens at the ends of lines are the printer's. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
