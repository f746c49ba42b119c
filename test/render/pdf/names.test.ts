import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../../scripts/model/pdf-lib.ts';
import { readDestinations } from '../../../scripts/render/pdf/post/destinations.ts';
import { renderPdf } from '../../../scripts/render/pdf/render-pdf.ts';
import { createPrinter } from '../../../scripts/support/browser/print.ts';
import { fixtureEdition, printingHost } from './fixture.ts';
import { dictionaries, pageTexts } from './read-pdf.ts';

const { PDFDict, PDFDocument, PDFHexString, PDFName } = await pdfLib();

const printer = createPrinter();
after(() => printer.close());

describe('the names in a PDF', () => {
  let document: PdfLib.PDFDocument;
  let texts: readonly string[];
  let prints = 0;

  before(async () => {
    const host = printingHost((job) => {
      prints += 1;
      return printer.print(job);
    });
    const edition = await fixtureEdition({ paragraphs: 30, mentions: 9 });
    const bytes = (await renderPdf(edition, host, () => {}))[0]?.bytes as Uint8Array;
    document = await PDFDocument.load(bytes, { updateMetadata: false });
    texts = await pageTexts(bytes);
  });

  test('the book is printed once, whatever its index holds', () => {
    assert.equal(prints, 1);
  });

  test('the index has the true pages, merged, each a link to the first mention there', async () => {
    const destinations = await readDestinations(document);
    const page = destinations.get('part.index')?.page as number;
    const line = /Example, Ada,([\d–,\s]+)/.exec(texts[page - 1] as string)?.[1] ?? '';
    const printed = line.split(',').flatMap((range) => {
      const [from = 0, to = from] = range.trim().split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    const end = (destinations.get('part.glossary')?.page as number) - 1;
    const pages = texts.flatMap((text, index) => (index < end && /\bAda\b/.test(text) ? [index + 1] : []));
    assert.deepEqual(printed, pages);
    assert.match(line, /\d–\d/, 'some pages follow each other');
    const links = dictionaries(document, 'Annot').map((one) => String(one.get(PDFName.of('Dest'))).slice(1));
    const own = new Set(links.filter((link) => link.startsWith('name.ada.')));
    const ledTo = [...own].map((link) => destinations.get(link)?.page);
    assert.deepEqual(
      ledTo,
      line.split(',').map((range) => Number.parseInt(range, 10)),
    );
  });

  test('a mention in a note says so, and another form leads to the heading', async () => {
    const destinations = await readDestinations(document);
    const index = texts[(destinations.get('part.index')?.page as number) - 1] as string;
    assert.match(index, new RegExp(`Bread Book, The, ${destinations.get('note-1')?.page}n`));
    assert.match(index, /Primer, see Example, Ada/);
    const links = dictionaries(document, 'Annot').map((one) => String(one.get(PDFName.of('Dest'))));
    assert.equal(links.filter((link) => link === '/note-1').length, 2, 'from its call and from the index');
  });

  test('glossary and index stand behind the text, each on a page of its own, and in the contents', async () => {
    const destinations = await readDestinations(document);
    const pageOf = (id: string) => destinations.get(id)?.page as number;
    const order = ['c4', 'part.glossary', 'part.index', 'part:colophon'].map(pageOf);
    assert.deepEqual(
      order,
      [...new Set(order)].sort((a, b) => a - b),
    );
    assert.match(
      texts[1] as string,
      new RegExp(`Glossary\\s+${pageOf('part.glossary')}\\s+Index of names\\s+${pageOf('part.index')}`),
    );
    assert.match(texts[pageOf('part.glossary') - 1] as string, /Ада Пример \(Ada Primer\), 1870–1924, baker & poet/);
  });

  test('the tags tell the language of a name in another script', () => {
    const langs = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const lang = object instanceof PDFDict && object.has(PDFName.of('S')) ? object.get(PDFName.of('Lang')) : undefined;
      return lang instanceof PDFHexString ? [lang.decodeText()] : [];
    });
    assert(langs.includes('ru'), langs.join());
  });
});
