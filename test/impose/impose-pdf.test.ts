import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type * as PdfLib from '@cantoo/pdf-lib';
import { type Imposed, type ImposeRequest, imposePdf } from '../../scripts/impose/impose-pdf.ts';
import { SCHEMES, type Scheme } from '../../scripts/impose/plan/recipe.ts';
import type { Placement, Sheet } from '../../scripts/impose/plan/sheet.ts';
import { pdfLib } from '../../scripts/model/pdf-lib.ts';
import { printSheet } from './folding/pile.ts';
import { READERS } from './folding/read-folded.ts';
import { assertNear, paper } from './layout-of.ts';
import { A5, type FoundPage, numberedPdf, pagesOf, readTexts } from './numbered-pdf.ts';
import { requestOf } from './request-of.ts';

const { PDFDict, PDFDocument, PDFName, PDFRawStream } = await pdfLib();

const MM = 25.4 / 72;

async function imposed(bytes: Uint8Array, request: Partial<ImposeRequest> = {}): Promise<Imposed> {
  const result = await imposePdf(bytes, requestOf(request));
  assert('bytes' in result, JSON.stringify(result));
  return result;
}

/** The sheets as they are printed: what another program reads of the PDF, nothing of the layout. */
function printed(pages: readonly FoundPage[], isTwoSided: boolean): readonly Sheet[] {
  const side = ({ texts }: FoundPage) => ({
    marks: [],
    placements: texts.map(({ text, x, y, turned }): Placement => {
      assert(turned === 0 || turned === 180, `page ${text} lies on its side`);
      const trim = { x: x * MM, y: y * MM, width: 0, height: 0 };
      return { page: Number(text), trim, clip: trim, upsideDown: turned === 180 };
    }),
  });
  if (!isTwoSided) return pages.map((page) => ({ front: side(page) }));
  return pages.flatMap((page, index) => {
    const back = pages[index + 1];
    return index % 2 === 0 ? [{ front: side(page), ...(back && { back: side(back) }) }] : [];
  });
}

const PAGES: Partial<Record<Scheme, number>> = { half: 4, trifold: 6, zfold: 6, gate: 8, zine8: 8, zine16: 16 };

describe('the PDF of every scheme, printed, folded and read', () => {
  for (const scheme of SCHEMES) {
    for (const binding of ['left', 'right'] as const) {
      for (const duplex of ['long', 'short'] as const) {
        test(`${scheme}, ${binding}, ${duplex} edge`, async () => {
          const count = PAGES[scheme] ?? 16;
          // Every way to turn a page must come out upright.
          const turns = [0, 90, 180, 270, -90];
          const pages = pagesOf(count).map((_, index) => {
            const rotate = turns[index % turns.length] as number;
            return rotate % 180 === 0 ? { rotate } : { rotate, width: A5.height, height: A5.width };
          });
          const { bytes, layout } = await imposed(await numberedPdf(pages), { scheme, binding, duplex, up: 4 });
          const found = await readTexts(bytes);
          const [first] = found as [FoundPage];
          const size = { widthMm: first.width * MM, heightMm: first.height * MM };
          const sheets = printed(found, scheme !== 'zine8').map((sheet) => printSheet(sheet, size, duplex));
          const signatures = scheme === 'perfect' ? [4] : [sheets.length];
          const seen = READERS[scheme](sheets, { ...size, ...layout.grid, binding, signatures });
          assert.deepEqual(
            seen.map(({ page }) => page),
            Array.from({ length: count }, (_, index) => index + 1),
          );
          assert(seen.every(({ upright }) => upright));
        });
      }
    }
  }
});

describe('boxes of a page', () => {
  const trim = [20, 30, 20 + A5.width, 30 + A5.height] as const;
  const larger = { width: A5.width + 40, height: A5.height + 60 };

  test('the trim box goes before the crop box, and that before the media box', async () => {
    const crop = [10, 10, larger.width - 10, larger.height - 10] as const;
    for (const [boxes, width] of [
      [{ crop, trim }, A5.width],
      [{ crop }, larger.width - 20],
      [{}, larger.width],
    ] as const) {
      const { layout } = await imposed(await numberedPdf([{ ...larger, ...boxes }]), { scale: 0.5 });
      assertNear(layout.sheets[0]?.front.placements[0]?.trim.width, width * MM * 0.5);
    }
  });

  test('bleed is carried to the edge of the sheet and to the middle of a gutter, and no further', async () => {
    const bleed = [20 - 8.504, 30 - 8.504, 20 + A5.width + 8.504, 30 + A5.height + 8.504] as const;
    const pdf = await numberedPdf(pagesOf(2, { ...larger, trim, bleed }));
    const sheet = paper('320mm x 225mm');
    const clips = async (gutterMm: number) => {
      const { layout } = await imposed(pdf, { scheme: 'nup', up: 2, scale: 1, sheet, gutterMm });
      return layout.sheets[0]?.front.placements.map(({ trim: at, clip }) => [
        at.x - clip.x,
        clip.x + clip.width - at.x - at.width,
      ]);
    };
    const [[outer, inner] = [], [inner2, outer2] = []] = (await clips(2)) as [number[], number[]];
    for (const edge of [outer, outer2]) assertNear(edge, 3);
    for (const edge of [inner, inner2]) assertNear(edge, 1);
    const [[, all] = []] = (await clips(10)) as [number[], number[]];
    assertNear(all, 3);
  });

  test('a unit of user space may be larger than a point', async () => {
    const { layout } = await imposed(await numberedPdf([{ width: A5.width / 2, height: A5.height / 2, userUnit: 2 }]));
    assertNear(layout.scale, 1, 'scale');
  });

  test('pages of different sizes are scaled alike, each in the middle of its place', async () => {
    const small = { width: A5.width / 2, height: A5.height / 2 };
    const { bytes, layout, oddSizes } = await imposed(await numberedPdf([{}, small, {}, {}]));
    assert.equal(oddSizes, 1);
    const [, back] = await readTexts(bytes);
    const two = back?.texts.find(({ text }) => text === '2');
    assertNear(two?.size, 12 * layout.scale);
    assert(Math.abs((two?.x ?? 0) * MM - 297 / 4) < 0.5 && Math.abs((two?.y ?? 0) * MM - 105) < 0.5);
  });
});

describe('the file', () => {
  const shared = (document: PdfLib.PDFDocument) => {
    document.setTitle('Bread');
    document.setLanguage('fr');
    document.setCreationDate(new Date(0));
    document.catalog.set(PDFName.of('StructTreeRoot'), document.context.obj({ Type: 'StructTreeRoot' }));
  };

  test('says what it was, and claims nothing that is no longer so', async () => {
    const { bytes } = await imposed(await numberedPdf(pagesOf(8), shared));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    assert.equal(document.getTitle(), 'Bread');
    assert.equal(document.getCreationDate()?.getTime(), 0);
    assert.equal(document.catalog.has(PDFName.of('StructTreeRoot')), false);
    const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    assert.equal(preferences.get(PDFName.of('Duplex')), PDFName.of('DuplexFlipShortEdge'));
    assert.equal(preferences.get(PDFName.of('PrintScaling')), PDFName.of('None'));
  });

  test('holds each font and each page once', async () => {
    for (const request of [{}, { scheme: 'repeat', up: 16 }] as const) {
      const { bytes } = await imposed(await numberedPdf(pagesOf(8)), request);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
      const dicts = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object));
      const count = (key: string, value: string) =>
        dicts.filter((object) => object instanceof PDFDict && object.get(PDFName.of(key)) === PDFName.of(value)).length;
      assert.equal(count('Type', 'Font'), 1);
      assert.equal(count('Subtype', 'Form'), 8);
      assert.equal(count('Type', 'Page'), document.getPageCount());
    }
  });

  test('is the same bytes each time, and has another identifier for another request', async () => {
    const pdf = await numberedPdf(pagesOf(8), shared);
    const [one, again, other] = [await imposed(pdf), await imposed(pdf), await imposed(pdf, { binding: 'right' })];
    assert.deepEqual(one.bytes, again.bytes);
    const idOf = async ({ bytes }: Imposed) => String((await PDFDocument.load(bytes)).context.trailerInfo.ID);
    assert.notEqual(await idOf(one), await idOf(other));
  });
});
