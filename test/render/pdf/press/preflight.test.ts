import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import type { Preflight, RequirementId } from '../../../../scripts/model/preflight.ts';
import { preflight } from '../../../../scripts/render/pdf/press/preflight/preflight.ts';
import { renderPress } from '../../../../scripts/render/pdf/press/render-press.ts';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { hostWithProfile, pressEdition } from './press-edition.ts';

const { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString, decodePDFRawStream } =
  await pdfLib();

const printer = createPrinter();
const { host, profile, close } = await hostWithProfile(printer.print, { condition: 'FOGRA99' });
after(async () => {
  await printer.close();
  await close();
});

const name = (text: string) => PDFName.of(text);

/** Open the good file, spoil it, and look it over again. */
let spoiled: (spoil: (document: PdfLib.PDFDocument) => unknown) => Promise<Preflight>;

/** Put operators behind those of a page. */
function draw(document: PdfLib.PDFDocument, page: number, operators: string): void {
  const { node } = document.getPage(page - 1);
  const more = document.context.register(document.context.flateStream(operators));
  node.set(name('Contents'), document.context.obj([node.get(name('Contents')) as PdfLib.PDFRef, more]));
}

function resourcesOf(document: PdfLib.PDFDocument, page: number): PdfLib.PDFDict {
  return document.getPage(page - 1).node.lookup(name('Resources'), PDFDict);
}

function all(document: PdfLib.PDFDocument, wanted: (dict: PdfLib.PDFDict) => boolean): readonly PdfLib.PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object): object is PdfLib.PDFDict => object instanceof PDFDict && wanted(object));
}

function unmet({ requirements }: Preflight): readonly RequirementId[] {
  return requirements.filter(({ status }) => status === 'unmet').map(({ id }) => id);
}

function changeXmp(document: PdfLib.PDFDocument, from: RegExp, to: string): void {
  const stream = document.catalog.lookup(name('Metadata')) as PdfLib.PDFRawStream;
  const packet = new TextDecoder().decode(decodePDFRawStream(stream).decode());
  assert.match(packet, from);
  document.catalog.set(
    name('Metadata'),
    document.context.register(document.context.stream(new TextEncoder().encode(packet.replace(from, to)))),
  );
}

const infoOf = (document: PdfLib.PDFDocument) => document.context.lookup(document.context.trailerInfo.Info, PDFDict);

before(async () => {
  const { artifacts } = await renderPress(await pressEdition({ profile }), host, () => undefined);
  const good = artifacts[0]?.bytes as Uint8Array;
  assert.deepEqual(unmet(await preflight(good, 300)), []);
  spoiled = async (spoil) => {
    const document = await PDFDocument.load(good.slice(), { updateMetadata: false });
    await spoil(document);
    return preflight(await document.save({ addDefaultPage: false }), 300);
  };
});

/** What is done to a good file, and which requirements it then fails to meet. */
const SPOILT: Readonly<
  Record<string, readonly [spoil: (document: PdfLib.PDFDocument) => unknown, unmet: readonly RequirementId[]]>
> = {
  'a colour of the screen': [(document) => draw(document, 2, '1 0 0 rg 0 0 9 9 re f'), ['colours']],
  'a colour of the screen in a stroke': [(document) => draw(document, 2, '/DeviceRGB CS 1 0 0 SC 0 0 m 9 9 l S'), ['colours']],
  'an image in the stream': [(document) => draw(document, 2, 'q BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q'), ['colours']],
  'a font without its file': [
    (document) => all(document, (dict) => dict.has(name('FontFile2')))[0]?.delete(name('FontFile2')),
    ['fonts'],
  ],
  'a font with other widths': [
    (document) => {
      const [font] = all(document, (dict) => dict.get(name('Subtype')) === name('CIDFontType2') && dict.has(name('W')));
      font?.set(name('W'), document.context.obj([0, 9000, 77]));
    },
    ['glyphWidths'],
  ],
  'a trimmed page beyond its bleed': [(document) => document.getPage(1).setTrimBox(0, 0, 400, 600), ['boxes']],
  'a page without a TrimBox': [(document) => document.getPage(1).node.delete(name('TrimBox')), ['boxes']],
  'an ArtBox': [(document) => document.getPage(1).setArtBox(30, 30, 100, 100), ['boxes']],
  'a CropBox that cuts the bleed': [(document) => document.getPage(0).setCropBox(30, 30, 100, 100), ['boxes']],
  'a link on the page': [
    (document) => {
      const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [100, 100, 200, 200] });
      document.getPage(1).node.set(name('Annots'), document.context.obj([link]));
    },
    ['annotations'],
  ],
  'a script': [
    (document) => document.catalog.set(name('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
    ['actions'],
  ],
  'a page of one plate': [
    (document) => document.getPage(1).node.set(name('SeparationInfo'), document.context.obj({})),
    ['separated'],
  ],
  'no output intent': [(document) => document.catalog.delete(name('OutputIntents')), ['outputIntent', 'colours', 'blending']],
  'two output intents': [
    (document) => {
      const intents = document.catalog.lookup(name('OutputIntents'), PDFArray);
      intents.push(intents.get(0));
    },
    ['outputIntent', 'colours', 'blending'],
  ],
  'a profile of a monitor': [
    (document) => {
      const stream = document.context
        .enumerateIndirectObjects()
        .find(([, object]) => object instanceof PDFRawStream && String(object.dict.get(name('N'))) === '4');
      assert.ok(stream);
      const [ref, old] = stream as [PdfLib.PDFRef, PdfLib.PDFRawStream];
      const bytes = Buffer.from(inflateSync(old.contents));
      bytes.write('mntr', 12, 'latin1');
      const packed = deflateSync(bytes);
      old.dict.set(name('Length'), PDFNumber.of(packed.length));
      document.context.assign(ref, PDFRawStream.of(old.dict, packed));
    },
    ['outputIntent', 'colours', 'blending'],
  ],
  'a transfer curve': [
    (document) => {
      const state = document.context.obj({ TR: 'Identity' });
      resourcesOf(document, 2).set(name('ExtGState'), document.context.obj({ Curve: state }));
      draw(document, 2, '/Curve gs');
    },
    ['device'],
  ],
  'a group in colours of the screen': [
    (document) => {
      for (const dict of all(document, (one) => one.has(name('Group')))) {
        dict.lookup(name('Group'), PDFDict).set(name('CS'), name('DeviceRGB'));
      }
    },
    ['blending'],
  ],
  'a picture from another file': [
    (document) => {
      for (const dict of all(document, (one) => one.get(name('Subtype')) === name('Image')))
        dict.set(name('OPI'), document.context.obj({}));
    },
    ['references'],
  ],
  'a damaged picture': [
    (document) => {
      for (const [ref, object] of document.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream) || object.dict.get(name('ColorSpace')) !== name('DeviceCMYK')) continue;
        document.context.assign(ref, PDFRawStream.of(object.dict, object.contents.slice(0, 40)));
      }
    },
    ['images'],
  ],
  'a name that is nowhere': [(document) => draw(document, 2, '/Nowhere Do'), ['syntax']],
  'an operator that there is none of': [(document) => draw(document, 2, '1 2 frobnicate'), ['syntax']],
  'no claim': [
    (document) => changeXmp(document, /<pdfxid:GTS_PDFXVersion>.*<\/pdfxid:GTS_PDFXVersion>/, ''),
    ['identification'],
  ],
  'another title in the metadata': [
    (document) => infoOf(document).set(name('Title'), PDFHexString.fromText('Another')),
    ['metadata'],
  ],
  'no date': [(document) => infoOf(document).delete(name('ModDate')), ['metadata']],
  'trapping in one place only': [(document) => infoOf(document).set(name('Trapped'), name('True')), ['trapped']],
  'no identifier': [
    (document) => {
      document.context.trailerInfo.ID = document.context.obj([]);
    },
    ['identifier'],
  ],
  'a later version': [
    async (document) => {
      const { PDFHeader } = await pdfLib();
      document.context.header = PDFHeader.forVersion(2, 0);
    },
    ['version'],
  ],
  'an ink whose name is no UTF-8': [
    (document) => {
      const ink = document.context.obj([
        'Separation',
        PDFName.of('#FF#FEx'),
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0, 0, 0, 1] },
      ]);
      resourcesOf(document, 2).lookup(name('ColorSpace'), PDFDict).set(name('Odd'), ink);
      draw(document, 2, '/Odd cs 1 scn 0 0 9 9 re f');
    },
    ['inkNames'],
  ],
};

describe('the preflight catches', { concurrency: 1 }, () => {
  for (const [title, [spoil, expected]] of Object.entries(SPOILT)) {
    test(title, async () => {
      assert.deepEqual(unmet(await spoiled(spoil)), expected);
    });
  }

  test('which page it is on', async () => {
    const found = await spoiled((document) => draw(document, 3, '0 1 0 rg 0 0 9 9 re f'));
    assert.deepEqual(found.requirements.find(({ id }) => id === 'colours')?.pages, [3]);
    assert.deepEqual(found.unseparated, [{ name: 'DeviceRGB', pages: [3] }]);
  });

  test('too much ink', async () => {
    const found = await spoiled((document) => draw(document, 2, '1 1 1 .5 k 0 0 9 9 re f'));
    assert.deepEqual(found.totalInk, { percent: 350, limit: 300, page: 2 });
  });

  test('a picture of 72 pixels per inch', async () => {
    const found = await spoiled((document) => {
      const image = document.context.register(
        document.context.flateStream(new Uint8Array(100 * 50), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 100,
          Height: 50,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 8,
        }),
      );
      resourcesOf(document, 2).lookup(name('XObject'), PDFDict).set(name('Coarse'), image);
      draw(document, 2, 'q 0 100 -50 0 60 60 cm /Coarse Do Q');
    });
    assert.deepEqual(
      found.images.find(({ page }) => page === 2),
      { page: 2, widthPx: 100, heightPx: 50, ppi: 72, colours: 'DeviceGray' },
    );
  });

  test('a page too many', async () => {
    const found = await spoiled((document) => {
      const copy = document.getPage(1).node.clone(document.context);
      document.addPage(
        (
          document.getPage(1) as unknown as {
            constructor: { of(node: unknown, ref: unknown, document: unknown): PdfLib.PDFPage };
          }
        ).constructor.of(copy, document.context.register(copy), document),
      );
    });
    assert.equal(found.pages % 4, ((await spoiled(() => undefined)).pages + 1) % 4);
    assert.equal(found.boxes[0]?.pages.length, found.pages);
  });

  test('encryption', async () => {
    const document = await PDFDocument.create();
    document.addPage([100, 100]);
    document.encrypt({ ownerPassword: 'a', userPassword: 'b', permissions: {} } as never);
    const found = await preflight(await document.save(), 300);
    assert.ok(unmet(found).includes('encryption'));
    assert.equal(found.claim, false);
  });
});
