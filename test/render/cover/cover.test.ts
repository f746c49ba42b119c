import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import mustache from 'mustache';
import sharp from 'sharp';
import { standInsFor } from '../../../scripts/model/faces/stand-ins.ts';
import { readMetrics } from '../../../scripts/render/cover/font-metrics.ts';
import { renderCover } from '../../../scripts/render/cover/render-cover.ts';
import { setTexts } from '../../../scripts/render/cover/set-texts.ts';
import { diskHost } from '../../disk-host.ts';
import { fixtureEdition } from '../epub/fixture-edition.ts';
import { testHost } from '../epub/test-host.ts';

const TITLES = {
  'of one letter': 'A',
  'of two words': 'Cent ans après',
  'of 300 capitals': 'W'.repeat(300),
  'of 300 characters': 'the long title goes on '.repeat(13),
  'with markup': '<script>"&\'</script> ]]> {{lang}}',
  'with an emoji': 'Bread 🍞 and freedom',
  'in Cyrillic': 'Воля народа',
};

test('the cover is a JPEG of 1600 x 2560 pixels, the same each time', async () => {
  const first = await renderCover(await fixtureEdition(), testHost({ fresh: true }));
  const second = await renderCover(await fixtureEdition(), testHost({ fresh: true }));
  assert.equal(first.path, 'fixture/en/cover.jpg');
  const { format, width, height } = await sharp(first.bytes).metadata();
  assert.deepEqual({ format, width, height }, { format: 'jpeg', width: 1600, height: 2560 });
  assert(Buffer.from(first.bytes).equals(Buffer.from(second.bytes)));
});

for (const [kind, title] of Object.entries(TITLES)) {
  test(`a title ${kind} is seen, and inside its box`, async () => {
    const { faces } = (await fixtureEdition()).design;
    const shell = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2560"><text data-box="200 400 1200 900"
      text-anchor="middle" font-family="EB Garamond" font-size="270" data-smallest="64" data-align="bottom">{{title}}</text></svg>`;
    const svg = setTexts(mustache.render(shell, { title }), faces, 'en');
    const font = { loadSystemFonts: false, fontFiles: faces.map(({ path }) => path) };
    const box = new Resvg(svg, { font }).getBBox();
    assert(box, 'nothing is drawn');
    assert(box.x >= 195 && box.x + box.width <= 1405, `from ${box.x} to ${box.x + box.width}`);
    assert(box.y >= 400 && box.y + box.height <= 1300, `from ${box.y} to ${box.y + box.height}`);
  });
}

test('what the face of a title lacks is drawn by another, and the rest stays in its own', async () => {
  const { faces } = (await fixtureEdition()).design;
  const { standIns } = await standInsFor(faces, [0x5e9, 0x2610], diskHost('.'));
  const others = [...new Set(standIns.map(({ face }) => face))];
  const shell =
    '<svg xmlns="http://www.w3.org/2000/svg"><text data-box="0 0 900 300" text-anchor="middle">Bread שש ☐</text></svg>';
  const runs = [...setTexts(shell, faces, 'en', others).matchAll(/<tspan x="([\d.]+)"([^>]*)>([^<]*)</g)];
  assert.deepEqual(
    runs.map(([, , look, text]) => [text, /font-family="([^"]*)"/.exec(String(look))?.[1]]),
    [
      ['Bread ', undefined],
      ['שש ', 'Tinos'],
      ['☐', 'Noto Sans Symbols 2'],
    ],
  );
  const starts = runs.map(([, x]) => Number(x));
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
});

test('widths are those of the font', async () => {
  const { advance } = readMetrics(((await fixtureEdition()).design.faces[0] as { bytes: Uint8Array }).bytes);
  const width = (text: string) =>
    [...text].reduce((sum, one) => sum + (advance(one.codePointAt(0) as number) ?? Number.NaN), 0);
  assert(width('W') > width('i'));
  assert.equal(width('  '), 2 * width(' '));
  assert.equal(advance(0x1f35e), undefined);
});
