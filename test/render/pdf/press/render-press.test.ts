import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type * as PdfLib from '@cantoo/pdf-lib';
import { h } from 'hastscript';
import sharp from 'sharp';
import type { VFile } from 'vfile';
import type { Edition } from '../../../../scripts/model/edition.ts';
import type { Host } from '../../../../scripts/model/host.ts';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import type { PrepressSettings } from '../../../../scripts/model/prepress.ts';
import type { Problem } from '../../../../scripts/model/report.ts';
import { operationsOf } from '../../../../scripts/render/pdf/press/operations.ts';
import { type Pressed, renderPress } from '../../../../scripts/render/pdf/press/render-press.ts';
import { renderPdf } from '../../../../scripts/render/pdf/render-pdf.ts';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { pageTexts } from '../read-pdf.ts';
import { hostWithProfile, pressEdition } from './press-edition.ts';

const { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } = await pdfLib();

const printer = createPrinter();
const { host, profile, close } = await hostWithProfile(printer.print, { condition: 'FOGRA99' });
after(async () => {
  await printer.close();
  await close();
});

const INKS: PrepressSettings['inks'] = { accent: { spot: 'PANTONE 186 C', cmyk: [0, 100, 80, 10] } };

async function press(
  edition: Edition,
  on: Host = host,
): Promise<Pressed & { bytes: Uint8Array; words: string; problems: Problem[] }> {
  const problems: Problem[] = [];
  const pressed = await renderPress(edition, on, (_file: VFile, problem) => problems.push(problem));
  const [pdf, text] = pressed.artifacts;
  return { ...pressed, bytes: pdf?.bytes as Uint8Array, words: new TextDecoder().decode(text?.bytes), problems };
}

/** Every content stream of a document: of pages, forms, patterns. */
function contents(document: PdfLib.PDFDocument): readonly string[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const type = String(object.dict.get(PDFName.of('Type')));
    const kind = String(object.dict.get(PDFName.of('Subtype')));
    const isDrawn =
      kind === '/Form' ||
      type === '/Pattern' ||
      (!object.dict.has(PDFName.of('Type')) && !object.dict.has(PDFName.of('Length1')));
    const text = isDrawn ? Buffer.from(decodePDFRawStream(object).decode()).toString('latin1') : '';
    return /\b(?:re|Tj|Do|m|cm)\b/.test(text) && !text.includes('begincmap') ? [text] : [];
  });
}

describe('a book for the press', () => {
  let edition: Edition;
  let made: Awaited<ReturnType<typeof press>>;
  let document: PdfLib.PDFDocument;

  before(async () => {
    edition = await pressEdition({ profile, inks: INKS, marks: ['crop', 'registration'] });
    made = await press(edition);
    document = await PDFDocument.load(made.bytes, { updateMetadata: false });
  });

  test('has its trimmed page in the middle of bleed and sheet', () => {
    const points = (mm: number) => Math.round(((mm * 72) / 25.4) * 1000) / 1000;
    for (const page of document.getPages()) {
      const box = (name: string) => String(page.node.get(PDFName.of(name)));
      assert.equal(box('MediaBox'), `[ 0 0 ${points(168)} ${points(230)} ]`);
      assert.equal(box('BleedBox'), `[ ${points(7)} ${points(7)} ${points(161)} ${points(223)} ]`);
      assert.equal(box('TrimBox'), `[ ${points(10)} ${points(10)} ${points(158)} ${points(220)} ]`);
      assert.equal(box('CropBox'), 'undefined');
    }
  });

  test('paints with inks alone, and its text in black alone', () => {
    const streams = contents(document);
    assert.ok(streams.length > document.getPageCount());
    const operators = streams.flatMap((text) => [...operationsOf(text)]);
    for (const { operator, source } of operators) assert.ok(!['rg', 'RG'].includes(operator), source);
    // Letters are black from the start of a page (ISO 32000-2, 8.6.8), in the ink of headings, or white on the title page.
    const inks = new Set(streams.flatMap(textColours));
    assert.ok(inks.has('black'));
    for (const ink of inks) assert.ok(['black', '1 scn', '0 0 0 0 k'].includes(ink), ink);
    assert.ok(operators.some(({ operator }) => operator === 'cs'));
    const spaces = new Set(
      document.context.enumerateIndirectObjects().flatMap(([, object]) => {
        const dict = object instanceof PDFRawStream ? object.dict : object;
        return dict instanceof PDFDict ? (String(dict).match(/\/(?:DeviceRGB|CalRGB|ICCBased|Lab)\b/g) ?? []) : [];
      }),
    );
    assert.deepEqual([...spaces], []);
  });

  test('says what was found, and may call itself PDF/X-4', () => {
    const { preflight, words } = made;
    assert.deepEqual(
      preflight.requirements.filter(({ status }) => status !== 'met').map(({ id, status }) => [id, status]),
      [['condition', 'unchecked']],
    );
    assert.equal(preflight.claim, true);
    assert.equal(preflight.version, '1.6');
    assert.deepEqual(preflight.unseparated, []);
    assert.deepEqual(
      preflight.inks.map(({ name }) => name),
      ['Cyan', 'Magenta', 'Yellow', 'Black', 'PANTONE 186 C'],
    );
    assert.deepEqual(preflight.boxes, [
      { pages: document.getPages().map((_, index) => index + 1), media: [168, 230], bleed: [154, 216], trim: [148, 210] },
    ]);
    assert.deepEqual(preflight.outputCondition, { name: 'FOGRA99', description: 'Imagined Press' });
    assert.ok(preflight.fonts.length > 0 && preflight.fonts.every(({ embedded, subset }) => embedded && subset));
    for (const said of [
      'EBGaramond-Regular',
      'FOGRA99',
      'PANTONE 186 C',
      'photo.jpg, 600 × 400',
      'The file calls itself PDF/X-4.',
    ])
      assert.ok(words.includes(said), said);
  });

  test('keeps to the limit of ink, which its dark picture would pass', () => {
    assert.ok(made.preflight.totalInk.percent <= 300 && made.preflight.totalInk.percent > 280);
  });

  test('puts grays on one plate and knows the file and the size of each picture', () => {
    const { images } = made.preflight;
    const of = (name: string) => images.find(({ file }) => file?.endsWith(`/${name}`));
    assert.deepEqual(
      ['photo.jpg', 'alpha.png', 'gray.png', 'gray.jpg', 'cmyk.jpg', 'dark.png'].map((name) => of(name)?.colours),
      ['DeviceCMYK', 'DeviceCMYK', 'DeviceGray', 'DeviceGray', 'DeviceCMYK', 'DeviceCMYK'],
    );
    // 600 pixels on 60 mm.
    assert.equal(of('photo.jpg')?.ppi, Math.floor(600 / (60 / 25.4)));
    // 1500 pixels on 60 mm are 635 an inch: more than enough, and made fewer.
    assert.equal(of('cmyk.jpg')?.ppi, 300);
    assert.ok((of('cmyk.jpg')?.widthPx ?? 1500) < 720);
    const coarse = made.problems.filter(({ rule }) => rule === 'prepress:resolution').map(({ values }) => String(values?.path));
    assert.deepEqual(coarse.map((path) => path.slice(path.lastIndexOf('/') + 1)).sort(), [
      'dark.png',
      'gray.jpg',
      'gray.png',
      'photo.jpg',
      'undefined',
    ]);
  });

  test('says the same as the reading edition, page by page', async () => {
    const [reading] = await renderPdf(await pressEdition(), host, () => {});
    const words = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());
    assert.deepEqual(words(await pageTexts(made.bytes)), words(await pageTexts((reading as { bytes: Uint8Array }).bytes)));
  });

  test('gives the same bytes again', async () => {
    const again = await press(await pressEdition({ profile, inks: INKS, marks: ['crop', 'registration'] }));
    assert.ok(Buffer.from(again.bytes).equals(Buffer.from(made.bytes)));
    assert.equal(again.words, made.words);
  });

  test('bleeds over the edge and no further, and has its marks on every plate', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'tract-plates-'));
    t.after(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'in.pdf'), made.bytes);
    const command = [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dLastPage=3',
      '-sDEVICE=tiffsep',
      '-r72',
      '-sOutputFile=p%d.tif',
      'in.pdf',
    ];
    const ran = await promisify(execFile)('gs', command, { cwd: folder }).then(
      () => true,
      () => false,
    );
    if (!ran) return t.skip('Ghostscript is not here');
    const files = await readdir(folder);
    const plates = files.filter((name) => name.startsWith('p1('));
    assert.ok(files.includes('p3(PANTONE 186 C).tif'));
    /** How much ink lies at a place, in millimetres from the upper left corner of the sheet; 255 is none. */
    const light = async (plate: string, x: number, y: number) => {
      const { data, info } = await sharp(await readFile(join(folder, plate)))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data[(Math.round((y * 72) / 25.4) * info.width + Math.round((x * 72) / 25.4)) * info.channels] as number;
    };
    // The title page is dark blue: in the bleed too, and not in the margin of the sheet.
    for (const [x, y] of [
      [8, 115],
      [160, 115],
      [84, 8],
      [84, 221],
    ] as const)
      assert.ok((await light('p1(Cyan).tif', x, y)) < 100, `${x} ${y}`);
    for (const [x, y] of [
      [5.5, 60],
      [162.5, 60],
      [50, 5.5],
      [50, 224],
    ] as const)
      assert.equal(await light('p1(Cyan).tif', x, y), 255, `${x} ${y}`);
    for (const plate of plates) assert.ok((await light(plate, 84, 3.5)) < 255, `${plate} has the target above the page`);
  });
});

describe('settings of a press', () => {
  test('without a profile colours go by the plain rule, and nothing is claimed', async () => {
    const { preflight, words } = await press(await pressEdition({ bleed: 0, marks: [] }));
    const unmet = preflight.requirements.filter(({ status }) => status === 'unmet').map(({ id }) => id);
    assert.deepEqual(unmet, ['identification', 'outputIntent', 'colours', 'blending']);
    assert.equal(preflight.claim, false);
    assert.ok(words.includes('Not colour-managed'));
    assert.deepEqual(preflight.boxes[0]?.media, [148, 210]);
    assert.deepEqual(preflight.boxes[0]?.bleed, [148, 210]);
    assert.ok(preflight.totalInk.percent <= 200);
  });

  test('pictures may be gray, and an ink may be mixed from the four', async () => {
    const inks: PrepressSettings['inks'] = {
      '#c8102e': { cmyk: [0, 100, 90, 10] },
      '#123a7a': { spot: 'Bleu nuit n° 5 (foncé)', cmyk: [100, 70, 0, 40] },
      nothing: { cmyk: [0, 0, 0, 1] },
    };
    const settings: PrepressSettings = { profile, images: 'gray', inks };
    const { preflight, bytes, problems } = await press(await pressEdition(settings));
    assert.ok(preflight.images.every(({ colours }) => colours === 'DeviceGray'));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    assert.ok(contents(document).some((text) => text.includes('0 1 0.9 0.1 k')));
    assert.deepEqual(
      preflight.inks.find(({ name }) => name.startsWith('Bleu')),
      { name: 'Bleu nuit n° 5 (foncé)', pages: [1, 2] },
    );
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'prepress:ink').map(({ actual }) => actual),
      ['nothing'],
    );
  });

  test('a limit of ink holds in pictures, colours and inks', async () => {
    const inks: PrepressSettings['inks'] = { accent: { cmyk: [100, 100, 100, 50] } };
    const { preflight } = await press(await pressEdition({ profile, inkLimit: 180, inks }));
    assert.ok(preflight.totalInk.percent <= 180, String(preflight.totalInk.percent));
  });

  test('a profile for black alone puts everything on one plate', async (t) => {
    const gray = await hostWithProfile(printer.print, { space: 'GRAY' });
    t.after(gray.close);
    const { preflight } = await press(await pressEdition({ profile: gray.profile, inks: INKS }), gray.host);
    assert.deepEqual(
      preflight.inks.map(({ name }) => name),
      ['Black', 'PANTONE 186 C'],
    );
    assert.deepEqual(preflight.unseparated, []);
    assert.equal(preflight.claim, true);
    assert.equal(preflight.outputCondition?.name, 'Custom');
  });

  test('a conic blend can not be put into inks: it is told, and nothing is claimed', async () => {
    const conic = h('div', { style: 'height: 2cm; background: conic-gradient(red, blue)' });
    const { preflight } = await press(await pressEdition({ profile }, { extra: [conic] }));
    assert.deepEqual(
      preflight.unseparated.map(({ name }) => name),
      ['DeviceRGB'],
    );
    assert.equal(preflight.claim, false);
  });

  test('a picture that was cut off is printed as far as it goes', async () => {
    const edition = await pressEdition({ profile });
    const path = 'manuscript/fixture/images/photo.jpg';
    const photo = edition.pictures.get(path);
    assert.ok(photo);
    const bytes = photo.bytes.subarray(0, photo.bytes.length >> 1);
    const { preflight } = await press({ ...edition, pictures: new Map([...edition.pictures, [path, { ...photo, bytes }]]) });
    assert.deepEqual(preflight.unseparated, []);
  });

  test('a second size has its name', async () => {
    const edition = await pressEdition({}, { paper: 'half-letter' });
    const { artifacts } = await press({ ...edition, book: { ...edition.book, prints: [] } });
    assert.deepEqual(
      artifacts.map(({ path, format }) => [path, format]),
      [
        ['fixture/en/fixture.en-half-letter-press.pdf', 'press'],
        ['fixture/en/fixture.en-half-letter-press.txt', 'press'],
      ],
    );
  });
});

/** The colours in which a stream draws letters. */
function textColours(stream: string): readonly string[] {
  const found: string[] = [];
  const kept: string[] = [];
  let fill = 'black';
  for (const { operator, operands } of operationsOf(stream)) {
    if (operator === 'q') kept.push(fill);
    else if (operator === 'Q') fill = kept.pop() ?? 'black';
    else if (/^(?:k|g|rg|scn?)$/.test(operator)) {
      const colour = `${operands.join(' ')} ${operator}`;
      fill = colour === '0 0 0 1 k' || colour === '0 g' ? 'black' : colour;
    } else if (operator === 'Tj' || operator === 'TJ') found.push(fill);
  }
  return found;
}
