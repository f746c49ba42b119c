import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type * as PdfLib from '@cantoo/pdf-lib';
import { h } from 'hastscript';
import type { Edition } from '../../../scripts/model/edition.ts';
import { pdfLib } from '../../../scripts/model/pdf-lib.ts';
import { readDestinations } from '../../../scripts/render/pdf/post/destinations.ts';
import { renderPdf } from '../../../scripts/render/pdf/render-pdf.ts';
import { createPrinter } from '../../../scripts/support/browser/print.ts';
import { CHAPTERS, fixtureEdition, printingHost } from './fixture.ts';
import { dictionaries, pageTexts, wholeWords } from './read-pdf.ts';

const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFStream } = await pdfLib();

const printer = createPrinter();
after(() => printer.close());
const host = printingHost(printer.print);

async function render(edition: Edition): Promise<Uint8Array> {
  const artifacts = await renderPdf(edition, host, () => undefined);
  assert.equal(artifacts.length, 1);
  return (artifacts[0] as { bytes: Uint8Array }).bytes;
}

for (const [lang, paragraphs] of [
  ['en', 4],
  ['fr', 24],
] as const) {
  describe(`a book in ${lang} with ${paragraphs} paragraphs in each chapter`, () => {
    let edition: Edition;
    let bytes: Uint8Array;
    let document: PdfLib.PDFDocument;
    let texts: readonly string[];

    before(async () => {
      edition = await fixtureEdition({ lang, paragraphs });
      bytes = await render(edition);
      document = await PDFDocument.load(bytes, { updateMetadata: false });
      texts = await pageTexts(bytes);
    });

    test('has pages of the size of the paper', () => {
      for (const page of document.getPages()) {
        for (const box of [page.getMediaBox(), page.getTrimBox(), page.getCropBox()]) {
          assert.deepEqual(box, { x: 0, y: 0, width: 419.528, height: 595.276 });
        }
      }
    });

    test('prints in the contents the page on which each heading stands', async () => {
      const destinations = await readDestinations(document);
      const contents = texts[1] as string;
      for (const { id, text } of [...edition.contents, ...edition.contents.flatMap((one) => one.children)]) {
        const printed = new RegExp(`${text}\\s+(\\d+)`).exec(contents)?.[1];
        assert.equal(Number(printed), destinations.get(id)?.page, text);
        assert.ok(texts[Number(printed) - 1]?.includes(text), `${text} stands on page ${printed}`);
      }
      assert.equal(destinations.get('c1')?.page, 3);
    });

    test('holds every word of the text once and in order, none of them cut', () => {
      const heads = new Set([edition.title, ...CHAPTERS]);
      const isText = (line: string) => !/^\d+$/.test(line.trim()) && !heads.has(line.trim());
      const words = wholeWords(texts.flatMap((text) => text.split('\n').filter(isText)).join('\n'));
      const expected = edition.sections.flatMap((section) => JSON.stringify(section.tree).match(/w\d+x\d+x\d+/g) ?? []);
      const numbered = words.filter((word) => /^w\d/.test(word));
      assert.deepEqual(numbered, expected);
      for (const whole of ['revolutionary', 'committee', 'effect'])
        assert.equal(words.filter((word) => word === whole).length, expected.length);
      assert.ok(
        texts.some((text) => /-\n/.test(text)),
        'some lines end with a hyphen',
      );
      assert.ok(!texts.join('').includes('\u00AD'));
    });

    test('sets the heads of its pages', () => {
      const heads = texts.map((text) => text.split('\n').some((line) => line.trim() === edition.title));
      assert.deepEqual(
        heads.slice(0, 3),
        [true, false, false],
        'the title page is the title, contents and opening have no head',
      );
      assert.ok(heads[3], 'the first left-hand page of the text has the title');
      for (const [index, text] of texts.entries()) {
        const folio = text.split('\n').some((line) => line.trim() === String(index + 1));
        assert.equal(folio, index >= 2 && index < texts.length - 1, `folio of page ${index + 1}`);
      }
    });

    test('embeds all its fonts, none as drawings', () => {
      const fonts = dictionaries(document, 'Font');
      const kinds = new Set(fonts.map((font) => font.get(PDFName.of('Subtype'))?.toString()));
      assert.deepEqual([...kinds].sort(), ['/CIDFontType2', '/Type0']);
      const descriptors = dictionaries(document, 'FontDescriptor');
      for (const one of descriptors) assert.ok(one.lookup(PDFName.of('FontFile2')) instanceof PDFStream);
      const names = new Set(descriptors.map((one) => String(one.get(PDFName.of('FontName'))).replace(/^\/[A-Z]{6}\+/, '')));
      assert.deepEqual([...names].sort(), ['EBGaramond-Italic', 'EBGaramond-Regular']);
    });

    test('says what it is, and nothing of the clock', async () => {
      const { catalog, context } = document;
      assert.equal(catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText(), lang);
      assert.ok(String(catalog.lookup(PDFName.of('ViewerPreferences'))).includes('/DisplayDocTitle true'));
      assert.ok(String(catalog.lookup(PDFName.of('MarkInfo'))).includes('/Marked true'));
      assert.equal(document.getTitle(), edition.title);
      assert.equal(document.getAuthor(), 'The Fixture Collective');
      const info = String(context.lookup(context.trailerInfo.Info));
      assert.match(info, /CreationDate \(D:20261124000000Z\)/);
      assert.equal(dictionaries(document, 'Metadata').length, 0, 'the packet is a stream');
      const packet = catalog.lookup(PDFName.of('Metadata'), PDFStream).getContentsString();
      assert.match(Buffer.from(packet, 'latin1').toString('utf8'), /<rdf:li xml:lang="x-default">A Hundred Years After</);
      assert.doesNotMatch(packet, /pdfuaid|pdfaid/);
    });

    test('has roles for the tags that are not standard', () => {
      const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
      const roles = root.lookup(PDFName.of('RoleMap'), PDFDict);
      const used = new Set(
        document.context
          .enumerateIndirectObjects()
          .flatMap(([, object]) =>
            object instanceof PDFDict && object.has(PDFName.of('P')) ? [object.get(PDFName.of('S'))] : [],
          ),
      );
      assert.ok(used.has(PDFName.of('Em')));
      const unknown = [...used].filter(
        (name) => name instanceof PDFName && !STANDARD.has(name.decodeText()) && !roles.has(name),
      );
      assert.deepEqual(unknown, []);
    });

    test('has an outline nested as its contents', () => {
      const titles = (node: PdfLib.PDFDict): unknown[] => {
        const found: unknown[] = [];
        for (
          let item = node.lookupMaybe(PDFName.of('First'), PDFDict);
          item;
          item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
        ) {
          assert.ok(item.lookup(PDFName.of('Dest'), PDFArray).get(3) instanceof PDFNumber);
          found.push([item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), ...titles(item)]);
        }
        return found;
      };
      assert.deepEqual(titles(document.catalog.lookup(PDFName.of('Outlines'), PDFDict)), [
        [CHAPTERS[0]],
        [CHAPTERS[1], ['Below the chapter']],
        [CHAPTERS[2]],
        [CHAPTERS[3]],
      ]);
    });

    test('sets each note at the foot of the page of its call, tagged as one', async () => {
      const destinations = await readDestinations(document);
      for (const { number, id } of edition.notes) {
        const page = destinations.get(id)?.page as number;
        assert.equal(page, destinations.get(`noteref-${number}`)?.page);
        const [text, foot] = texts[page - 1]?.split(`The text of note ${number}`) ?? [];
        assert.match(text ?? '', /A call/);
        assert.doesNotMatch(foot ?? '', /w\dx/, 'below it stands the folio only');
      }
      const notes = document.context
        .enumerateIndirectObjects()
        .flatMap(([ref, object]) =>
          object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Note') ? [{ ref, object }] : [],
        );
      assert.equal(notes.length, 2);
      const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('IDTree'), PDFDict);
      const names = tree
        .lookup(PDFName.of('Kids'), PDFArray)
        .lookup(tree.lookup(PDFName.of('Kids'), PDFArray).size() - 1, PDFDict);
      assert.deepEqual(
        names.lookup(PDFName.of('Names'), PDFArray).asArray(),
        notes.flatMap(({ ref, object }) => [object.get(PDFName.of('ID')), ref]),
      );
    });

    test('links each call to its note and back', async () => {
      const destinations = await readDestinations(document);
      const links = dictionaries(document, 'Annot').map((one) => String(one.get(PDFName.of('Dest'))));
      for (const id of ['note-1', 'noteref-1', 'note-2', 'noteref-2', 'c2-below']) {
        assert.ok(links.includes(`/${id}`), id);
        assert.ok(destinations.has(id), id);
      }
    });
  });
}

test('the same edition gives the same bytes', async () => {
  const [first, second] = await Promise.all([render(await fixtureEdition()), render(await fixtureEdition())]);
  assert.ok(Buffer.from(first).equals(second));
});

test('counts what stands before the text in roman numerals where the design asks for it', async () => {
  const edition = await fixtureEdition();
  const bytes = await render({ ...edition, design: { ...edition.design, numbering: 'roman-front' } });
  const labels = (await PDFDocument.load(bytes)).catalog.lookup(PDFName.of('PageLabels'), PDFDict);
  assert.equal(String(labels.lookup(PDFName.of('Nums'))).replace(/\s+/g, ' '), '[ 0 << /S /r >> 2 << /S /D /St 1 >> ]');
  const texts = await pageTexts(bytes);
  assert.match(texts[1] as string, /The Letter\s+1\b/);
  assert.match(texts[2] as string, /^1$/m);
});

test('nothing of a line that begins a page stands at the foot of the page before', async () => {
  const url = 'https://example.org/';
  const extra = [1, 2, 3].flatMap((level) => [
    ...(level === 1 ? [] : [h('h2', { id: `more-${level}` }, h('a', { href: url }, 'Linked'))]),
    ...Array.from({ length: 41 }, () => h('p', h('a', { href: url }, 'Linked'))),
    h('h3', { id: `below-${level}` }, h('a', { href: url }, 'Linked')),
  ]);
  const document = await PDFDocument.load(await render(await fixtureEdition({ extra })));
  const links = dictionaries(document, 'Annot').filter((one) => one.has(PDFName.of('A')));
  assert.equal(links.length, 3 * 42 + 2);
});

test('takes the size of the book’s paper', async () => {
  const bytes = await render(await fixtureEdition({ paper: '4in x 6in', paragraphs: 1 }));
  const document = await PDFDocument.load(bytes);
  assert.deepEqual(document.getPage(0).getSize(), { width: 288, height: 432 });
});

test('a hostile text runs nothing and fetches nothing', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const title = `</title></style><script src="${url}/title.js"></script>" ) url(${url}/a.png) \\`;
    const extra = [
      h('p', h('img', { src: `${url}/picture.png`, alt: 'PICTURE' })),
      h('p', { style: `background: url(${url}/style.png)` }, 'STYLED'),
      h('iframe', { src: `${url}/frame.html` }),
      h('link', { rel: 'stylesheet', href: `${url}/sheet.css` }),
      h('script', `fetch('${url}/fetch')`),
      h('p', { id: 'ran' }, 'KEPT'),
      h('script', 'document.getElementById("ran").textContent = "RAN"'),
    ];
    const texts = await pageTexts(await render(await fixtureEdition({ title, extra })));
    assert.ok(texts.some((text) => text.includes('KEPT')));
    assert.ok(texts.some((text) => text.includes('STYLED')));
    assert.ok(texts[0]?.replace(/\s/g, '').includes('</title></style>'));
    assert.equal(asked, 0);
  } finally {
    server.close();
  }
});

/** ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
