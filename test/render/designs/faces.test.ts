import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { type Design, type Face, GROUNDS } from '../../../scripts/model/design.ts';
import { readFaceTables } from '../../../scripts/model/face-tables.ts';
import { readDesign } from '../../../scripts/read/read-design.ts';
import { memoryHost } from '../../memory-host.ts';
import { ownDesign } from '../fixture-design.ts';
import { DESIGNS } from './design-press.ts';

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));

/** The letters that a design promises, and the marks that typography puts between them. */
const PROMISED: Readonly<Record<string, string>> = {
  'ASCII and Latin-1': range(0x20, 0x7e) + range(0xa0, 0xff).replace(/[²³¹]/g, ''),
  'French, German, Polish, Czech, Turkish': 'ŒœŸẞŁłĄąĘęĆćŃńŚśŹźŻżČčĎďĚěŇňŘřŠšŤťŮůŽžĞğİıŞş',
  Cyrillic: `${range(0x400, 0x45f)}Ґґ`,
  Greek: `ΆΈΉΊΌΎΏΐΰ${range(0x391, 0x3a1)}${range(0x3a3, 0x3ce)}`,
  marks: '–—‘’‚“”„†‡•…‰‹›€',
};

/** Where a font's tables stand. */
function tableNames(bytes: Uint8Array): readonly string[] {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint16(4);
  return Array.from({ length: count }, (_, at) => String.fromCharCode(...bytes.subarray(12 + 16 * at, 16 + 16 * at)));
}

function missing(face: Face, letters: string): string {
  const { glyphOf } = readFaceTables(face.bytes);
  return [...letters].filter((letter) => glyphOf(letter.codePointAt(0) as number) === 0).join('');
}

for (const name of DESIGNS) {
  test(`${name}: regular, italic and bold of the text, each with all promised letters`, async () => {
    const { faces } = await ownDesign(name);
    const text = faces.filter(({ family }) => family === faces[0]?.family);
    const kinds = text.map(({ weight, style }) => `${weight >= 600 ? 'bold' : weight} ${style}`);
    assert.deepEqual(kinds.sort(), ['400 italic', '400 normal', 'bold italic', 'bold normal']);
    for (const face of faces) {
      for (const [what, letters] of Object.entries(PROMISED))
        assert.equal(missing(face, letters), '', `${face.fileName}: ${what}`);
      assert(!tableNames(face.bytes).includes('fvar'), `${face.fileName} is static`);
    }
  });

  test(`${name}: its faces may be given on (OFL)`, async () => {
    for (const { path } of (await ownDesign(name)).faces) {
      const { license } = JSON.parse(
        await readFile(`${path.slice(0, path.indexOf('/', path.indexOf('@expo-google-fonts/') + 19))}/package.json`, 'utf8'),
      );
      assert.match(license, /\bOFL-1\.1\b/);
    }
  });
}

for (const name of ['base', ...DESIGNS]) {
  test(`${name}: its colours can be told apart`, async () => {
    const { colours } = name === 'base' ? await bareDesign() : await ownDesign(name);
    for (const ground of ['light', 'dark'] as const) {
      const {
        paper,
        ink,
        quiet,
        accent,
        raised,
        glow,
        banner,
        'on-banner': onBanner,
      } = colours[ground] as Record<string, string>;
      const pairs = [ink, quiet, accent].flatMap((colour) => [paper, raised].map((below) => [colour, below] as const));
      const all = [...pairs, [ink, glow] as const, [accent, glow] as const, ...(banner ? [[onBanner, banner] as const] : [])];
      for (const [colour, below] of all) atLeast(4.5, colour, below, `${ground}: ${colour} on ${below}`);
    }
    // WCAG 2.1, technique G183: a link without an underline stands 3 : 1 from the text around it.
    atLeast(4.5, colours.epub.accent, '#ffffff', 'e-readers: the accent on white paper');
    atLeast(3, colours.epub.accent, '#000000', 'e-readers: the accent beside black text');
    atLeast(4.5, colours.cover.ink, colours.cover.paper, 'cover: words on paper');
    assert.deepEqual(Object.keys(colours), GROUNDS);
  });
}

/** The base with a face, and nothing else. */
async function bareDesign(): Promise<Design> {
  const host = memoryHost({
    'templates/bare/design.yaml': 'faces: [{family: A, weight: 400, style: normal, file: a.ttf}]\n',
    'templates/bare/a.ttf': new Uint8Array([0, 1, 0, 0]),
  });
  const { design } = await readDesign(host, 'bare', (_, problem) => assert.fail(JSON.stringify(problem)));
  assert(design);
  return design;
}

function atLeast(least: number, one: string | undefined, other: string | undefined, what: string): void {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  const contrast = (light + 0.05) / (dark + 0.05);
  assert(contrast >= least, `${what}: ${contrast.toFixed(2)} : 1`);
}

/** WCAG 2.1, relative luminance. */
function luminance(colour: string | undefined): number {
  assert.match(colour ?? '', /^#[0-9a-f]{6}$/);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt((colour as string).slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
