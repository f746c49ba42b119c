import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { h } from 'hastscript';
import { readFaceTables } from '../../../../scripts/model/face-tables.ts';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import { tofuFace } from '../../../../scripts/render/pdf/faces/tofu-face.ts';
import { renderPdf } from '../../../../scripts/render/pdf/render-pdf.ts';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { diskHost } from '../../../disk-host.ts';
import { fixtureEdition } from '../fixture.ts';
import { dictionaries, pageTexts } from '../read-pdf.ts';

const printer = createPrinter();
after(() => printer.close());

const TEXT = 'Bread ☐ שלום ∀ حر 面包 🍞 ☑\uFE0F';

/** The fonts of the design, of the tool's own, and the box: what else stood in a PDF would be a font of the machine. */
const OWN = /^[A-Z]{6}\+(?:EBGaramond|Tinos|NotoNaskhArabic|NotoSansSymbols2?|NotoSansMath|Tofu)(?:-|$)/;

test('what the design can not draw is drawn by faces of the tool, and by a box what none of them can', async () => {
  const edition = await fixtureEdition({ extra: [h('p', TEXT), h('p', h('em', TEXT), h('strong', TEXT))] });
  const host = { ...diskHost('.'), print: printer.print };
  const [pdf] = await renderPdf(edition, host, assert.fail as never);
  assert(pdf);
  const { PDFDocument, PDFName } = await pdfLib();
  const fonts = dictionaries(await PDFDocument.load(pdf.bytes), 'Font').map((font) =>
    String(font.get(PDFName.of('BaseFont'))).slice(1),
  );
  for (const font of fonts) assert.match(font, OWN);
  for (const name of ['Tinos-Italic', 'Tinos-Bold', 'NotoNaskhArabic-Regular', 'NotoSansMath-Regular', 'Tofu'])
    assert(
      fonts.some((font) => font.endsWith(`+${name}`)),
      `${name} in ${fonts}`,
    );
  const text = (await pageTexts(pdf.bytes)).join('');
  for (const letter of '☐םש∀面包🍞☑') assert.equal(text.split(letter).length, 4, `${letter} three times`);
});

test('the box is a font with a glyph of its own for each character', () => {
  const { glyphOf, advanceOf, unitsPerEm, box } = readFaceTables(tofuFace([0x9762, 0x1f35e]).bytes);
  assert.deepEqual([0x9762, 0x1f35e, 0x41].map(glyphOf), [1, 2, 0]);
  assert(advanceOf(1) > unitsPerEm / 2 && box[2] < advanceOf(1));
});
