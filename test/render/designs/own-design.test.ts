import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import type { Artifact } from '../../../scripts/model/artifact.ts';
import { findBrowser } from '../../../scripts/support/browser/find-browser.ts';
import { buildPress } from '../../build-press.ts';
import { pressFolder } from '../../cli/press-folder.ts';
import { diskHost } from '../../disk-host.ts';
import { fontsOf } from './embedded-fonts.ts';

const found = await findBrowser().catch((error: Error) => error);
const FACE = createRequire(import.meta.url).resolve('@expo-google-fonts/vollkorn/400Regular/Vollkorn_400Regular.ttf');

test('a design of a few lines dresses every format', { skip: found instanceof Error ? found.message : false }, async (t) => {
  const root = await pressFolder(t, {
    'tract.yaml': 'name: Press\nformats: [html, epub, pdf]\ndesign: mine\n',
    'manuscript/bread/book.yaml': 'date: 2026-11-24\n',
    'manuscript/bread/en.md': '---\ntitle: Bread\n---\n\n## Ovens\n\nCold[^1].\n\n[^1]: Since May.\n',
    'templates/mine/design.yaml': [
      'faces: [{family: Vollkorn, weight: 400, style: normal, file: mine.ttf}]',
      'colours:',
      '  light: {accent: "#005a36"}',
      '  dark: {accent: "#7fd6ad"}',
      '  epub: {accent: "#2c8058"}',
      '  cover: {paper: "#005a36", ink: "#ffffff", accent: "#7fd6ad"}\n',
    ].join('\n'),
    'templates/mine/mine.ttf': await readFile(FACE),
  });
  const host = diskHost(root);
  t.after(() => host.close());
  const artifacts = await buildPress(host, ['html', 'epub', 'pdf']);
  const bytesOf = (ending: string) => (artifacts.find(({ path }) => path.endsWith(ending)) as Artifact).bytes;

  const html = new TextDecoder().decode(bytesOf('.html'));
  assert.match(html, /@font-face\{font-family:"Vollkorn"/);
  assert.match(html, /--accent:#005a36;/);
  assert.match(html, /prefers-color-scheme:dark\)\{:root\{[^}]*--accent:#7fd6ad;/);
  assert.match(html, /<meta name="theme-color" content="#ffffff" media="\(prefers-color-scheme: light\)">/);

  const epub = unzipSync(bytesOf('.epub'));
  const css = new TextDecoder().decode(epub['OEBPS/style.css']);
  assert('OEBPS/fonts/vollkorn-400-normal.ttf' in epub);
  assert.match(css, /font-family: "Vollkorn", serif/);
  assert.match(css, /a\.backlink \{[^}]*#2c8058/);
  assert.doesNotMatch(css, /var\(/);

  assert.deepEqual(
    (await fontsOf(bytesOf('.pdf'))).map(({ family }) => family),
    ['vollkorn'],
  );

  const { data } = await sharp(bytesOf('cover.jpg'))
    .extract({ left: 4, top: 4, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const [at, part] of [0x00, 0x5a, 0x36].entries()) assert(Math.abs((data[at] as number) - part) <= 3);
});
