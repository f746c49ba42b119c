import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imposePdf } from '../../scripts/impose/impose-pdf.ts';
import { pdfLib } from '../../scripts/model/pdf-lib.ts';
import { numberedPdf, pagesOf } from './numbered-pdf.ts';
import { requestOf } from './request-of.ts';

const { PDFArray, PDFName, PDFRawStream } = await pdfLib();

async function reason(bytes: Uint8Array | string): Promise<string> {
  const result = await imposePdf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, requestOf());
  return 'reason' in result ? result.reason : 'imposed';
}

/** A PDF by hand: its objects from 1, the first being the catalog. */
function pdf(objects: readonly string[]): string {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return `%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`;
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>';

describe('a file that can not be imposed is refused with the reason', () => {
  const cases: readonly (readonly [name: string, bytes: string, reason: string])[] = [
    ['nothing', '', 'notPdf'],
    ['a text', 'Bread and salt', 'notPdf'],
    ['a header alone', '%PDF-1.7\n', 'damaged'],
    ['no catalog', pdf(['<< /Type /Page >>']), 'damaged'],
    ['no tree of pages', pdf(['<< /Type /Catalog >>']), 'damaged'],
    ['a tree of pages that is a number', pdf([CATALOG, '7']), 'damaged'],
    ['no pages', pdf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']), 'noPages'],
    ['a page that is not there', pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>', PAGE]), 'damagedPage'],
    ['a page without a size', pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page >>']), 'damagedPage'],
    [
      'a page of no size',
      pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Page /MediaBox [0 0 0 0] >>']),
      'damagedPage',
    ],
    ['a tree in a circle', pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] >>', '<< /Type /Pages /Kids [2 0 R] >>']), 'damaged'],
    [
      'contents that are no stream',
      pdf([CATALOG, '<< /Kids [3 0 R] >>', '<< /MediaBox [0 0 420 595] /Contents 1 0 R >>']),
      'damagedPage',
    ],
    [
      'an encrypted file',
      pdf([CATALOG, '<< /Kids [3 0 R] >>', PAGE]).replace('/Root', '/Encrypt << /Filter /Standard >> /Root'),
      'encrypted',
    ],
  ];
  for (const [name, bytes, expected] of cases) test(name, async () => assert.equal(await reason(bytes), expected));

  test('a file cut off anywhere is never a fault of ours', async () => {
    const whole = await numberedPdf(pagesOf(3));
    for (let length = 0; length < whole.length; length += 37) {
      assert.match(await reason(whole.slice(0, length)), /^(?:notPdf|damaged|damagedPage|noPages|imposed)$/);
    }
  });

  test('contents in parts of which one is damaged', async () => {
    const bytes = await numberedPdf(pagesOf(2), (document) => {
      const { context } = document;
      const broken = context.register(
        PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }) as never, Buffer.from('no deflate')),
      );
      const parts = PDFArray.withContext(context);
      for (const part of [broken, broken]) parts.push(part);
      document.getPage(1).node.set(PDFName.of('Contents'), parts);
    });
    assert.equal(await reason(bytes), 'damagedPage');
  });
});

describe('what is only odd is imposed', () => {
  test('a page on which nothing is drawn', async () => {
    assert.equal(await reason(pdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] >>', PAGE])), 'imposed');
  });

  test('bytes before the header, sizes in wrong order, and a turn that is no quarter', async () => {
    const page = '<< /Type /Page /MediaBox [420 595 0 0] /Rotate 91 /TrimBox [9 9 9 9] /BleedBox [1 2 3] >>';
    assert.equal(await reason(`\n\n${pdf([CATALOG, '<< /Kids [3 0 R] >>', page])}`), 'imposed');
  });

  test('a tree of pages as deep as it likes, and objects nested without end', async () => {
    const depth = 20_000;
    const chain = Array.from({ length: depth }, (_, index) => `<< /Type /Pages /Kids [${index + 3} 0 R] >>`);
    assert.equal(await reason(pdf([CATALOG, ...chain, PAGE])), 'imposed');
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const page = `<< /Type /Page /MediaBox [0 0 420 595] /Contents ${nested} >>`;
    assert.match(await reason(pdf([CATALOG, '<< /Kids [3 0 R] >>', page])), /^damaged/);
  });
});

test('five thousand pages take time in proportion', { timeout: 120_000 }, async () => {
  const time = async (count: number) => {
    const bytes = await numberedPdf(pagesOf(count));
    const start = performance.now();
    assert.equal(await reason(bytes), 'imposed');
    return performance.now() - start;
  };
  await time(50);
  const [small, large] = [await time(500), await time(5000)];
  assert(large < 30 * small + 1000, `500 pages: ${small} ms, 5,000 pages: ${large} ms`);
});
