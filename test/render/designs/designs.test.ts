import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Artifact } from '../../../scripts/model/artifact.ts';
import { findBrowser } from '../../../scripts/support/browser/find-browser.ts';
import { launch, type RunningBrowser } from '../../../scripts/support/browser/launch.ts';
import { buildPress } from '../../build-press.ts';
import { javaCheck, noJava } from '../epub/java-check.ts';
import { ownDesign } from '../fixture-design.ts';
import { runAxe } from '../html/run-axe.ts';
import { DESIGNS, designPress } from './design-press.ts';
import { familyOf, fontsOf } from './embedded-fonts.ts';

const found = await findBrowser().catch((error: Error) => error);

describe('the specimen', { skip: found instanceof Error ? found.message : false }, () => {
  let running: RunningBrowser;
  let folder: string;

  before(async () => {
    if (found instanceof Error) return;
    [running, folder] = await Promise.all([launch(found), mkdtemp(join(tmpdir(), 'tract-design-'))]);
  });

  after(async () => {
    await running?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  for (const name of DESIGNS) {
    describe(`in ${name}`, () => {
      let artifacts: readonly Artifact[];
      const of = (ending: string) => artifacts.filter(({ path }) => path.endsWith(ending));

      before(async () => {
        const host = designPress(name);
        artifacts = await buildPress(host, ['html', 'epub', 'pdf']);
        await host.close();
      });

      test('is built in every format and both languages', () => {
        assert.deepEqual(
          artifacts.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).sort(),
          [
            'cover.jpg',
            'cover.jpg',
            ...['en', 'fr'].flatMap((tag) => ['.epub', '.html', '.pdf', '-a6.pdf'].map((ending) => `specimen.${tag}${ending}`)),
          ].sort(),
        );
      });

      test('has no other fonts in its PDF than its own, none of them drawings', async () => {
        const own = new Set((await ownDesign(name)).faces.map(({ family }) => familyOf(family)));
        // No face of a book has the boxes of tasks: in English, which has a list of them, another font of the machine draws these.
        const [french] = of('fr.pdf');
        const fonts = await fontsOf(french?.bytes as Uint8Array);
        assert(fonts.length >= 3);
        for (const { family, subtype, embedded } of fonts) {
          assert(own.has(family), `${family} is none of ${[...own]}`);
          assert.equal(subtype, '/Type0');
          assert(embedded, `${family} is embedded`);
        }
      });

      test('is a valid EPUB', async () => {
        for (const { bytes } of of('.epub')) {
          const { messages } = await EpubCheck.validate(bytes);
          assert.deepEqual(
            messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
            [],
          );
        }
      });

      // The poster asks most of a style sheet; Java takes its time.
      test('leaves EPUBCheck nothing to say', { skip: name === 'poster' ? noJava : 'one design is enough' }, async () => {
        assert.deepEqual(await javaCheck(of('en.epub')[0]?.bytes as Uint8Array), []);
      });

      for (const [width, scheme] of [
        [390, 'light'],
        [390, 'dark'],
        [1280, 'light'],
        [1280, 'dark'],
      ] as const) {
        test(`axe finds nothing at ${width} pixels, ${scheme}, and nothing is wider`, async () => {
          const file = join(folder, `${name}.html`);
          await writeFile(file, of('fr.html')[0]?.bytes as Uint8Array);
          const page = await running.browser.newPage();
          await page.setViewport({ width, height: 800 });
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
          for (const hash of ['', '#note-2', '#name.goldman.1.about']) {
            await page.evaluate((to) => {
              location.hash = to;
            }, hash);
            assert.deepEqual(await runAxe(page), []);
          }
          assert((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
          await page.close();
        });
      }
    });
  }
});
