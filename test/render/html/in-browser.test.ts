import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { h } from 'hastscript';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/support/browser/find-browser.ts';
import { launch, type RunningBrowser } from '../../../scripts/support/browser/launch.ts';
import { type FixtureOptions, fixtureEdition } from './fixture-edition.ts';
import { render } from './render.ts';
import { runAxe } from './run-axe.ts';

const found = await findBrowser().catch((error: Error) => error);

/** What is hard to set in a narrow column. */
const WIDE = [
  h('p', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(3)),
  h(
    'p',
    h(
      'a',
      { href: `https://example.org/${'a-very-long-path'.repeat(12)}` },
      `https://example.org/${'a-very-long-path'.repeat(12)}`,
    ),
  ),
  h('table', [
    h(
      'thead',
      h(
        'tr',
        Array.from({ length: 12 }, (_, at) => h('th', { scope: 'col' }, `Column ${at}`)),
      ),
    ),
    h(
      'tbody',
      h(
        'tr',
        Array.from({ length: 12 }, () => h('td', 'Unterbeamtengesellschaft')),
      ),
    ),
  ]),
  h('pre', h('code', `${'x'.repeat(400)}\n`)),
  h('p', 'And ', h('code', 'y'.repeat(200)), '.'),
  h('h3#narrow', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
  ...Array.from({ length: 40 }, (_, at) =>
    h('p', `Paragraph ${at} makes the page long enough to be scrolled, and says nothing else. `.repeat(4)),
  ),
];

describe('a page in a browser', { skip: found instanceof Error ? found.message : false }, () => {
  let running: RunningBrowser;
  let folder: string;
  const asked: string[] = [];

  before(async () => {
    if (found instanceof Error) return;
    [running, folder] = await Promise.all([launch(found), mkdtemp(join(tmpdir(), 'tract-html-'))]);
  });

  after(async () => {
    await running?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function open(width: number, scheme: string, options: FixtureOptions = {}): Promise<Page> {
    const file = join(folder, `${options.tag ?? 'en'}.html`);
    await writeFile(file, await render(await fixtureEdition({ extra: WIDE, ...options })));
    const page = await running.browser.newPage();
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) asked.push(request.url());
    });
    page.on('console', (message) => asked.push(message.text()));
    await page.setViewport({ width, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    return page;
  }

  for (const tag of ['en', 'fr', 'he']) {
    for (const width of [320, 1280]) {
      for (const scheme of ['light', 'dark']) {
        test(`${tag}, ${width} pixels, ${scheme}: axe finds nothing, with a note or a name open too`, async () => {
          const page = await open(width, scheme, { tag });
          for (const hash of ['', '#note-2', '#name.ada.1.about']) {
            await page.evaluate((to) => {
              location.hash = to;
            }, hash);
            assert.deepEqual(await runAxe(page), []);
          }
          await page.close();
        });
      }
    }
  }

  for (const tag of ['en', 'ar']) {
    for (const width of [320, 768, 1440]) {
      test(`${tag}, ${width} pixels: nothing is wider than the screen`, async () => {
        const page = await open(width, 'light', { tag });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert(wide <= width, `the page is ${wide} pixels wide`);
        const tableScrolls = await page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.table')];
          return boxes.some((box) => box.scrollWidth > box.clientWidth);
        });
        assert(tableScrolls);
        await page.close();
      });
    }
  }

  for (const width of [320, 1440]) {
    test(`${width} pixels: a note opens and closes without moving the page`, async () => {
      const page = await open(width, 'light', {
        extra: [...WIDE, h('p', 'Here', h('a.noteref#noteref-2-2', { href: '#note-2' }, '2'))],
      });
      const state = () =>
        page.evaluate(() => ({
          y: scrollY,
          target: document.querySelector(':target')?.id ?? '',
          fixed: getComputedStyle(document.querySelector('#note-2') as Element).position,
        }));
      await page.evaluate(() => document.querySelector('#noteref-2-2')?.scrollIntoView({ block: 'center' }));
      const { y } = await state();
      assert(y > 500);
      await page.click('#noteref-2-2');
      assert.deepEqual(await state(), { y, target: 'note-2', fixed: 'fixed' });
      assert(
        await page.evaluate(() => {
          const { top, bottom } = (document.querySelector('#note-2') as Element).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
        'the note is in sight',
      );
      await page.click('#note-2 .close');
      assert.deepEqual(await state(), { y, target: 'noteref-2-place', fixed: 'static' });
      await page.close();
    });
  }

  test('a name opens and closes by keyboard without moving the page', async () => {
    const page = await open(1280, 'light');
    await page.focus('[id="name.ada.1"]');
    const { scrollY: y } = await page.evaluate(() => ({ scrollY }));
    const shown = () =>
      page.evaluate(() => ({ y: scrollY, sheet: getComputedStyle(document.querySelector('.about') as Element).display }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.about:target'));
    assert.deepEqual(await shown(), { y, sheet: 'grid' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.about:target'));
    assert.deepEqual(await shown(), { y, sheet: 'none' });
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'name.ada.1');
    await page.close();
  });

  test('after a note is closed, the keyboard goes on from its call', async () => {
    const page = await open(1280, 'light');
    await page.focus('#noteref-2');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#note-2:target'));
    await page.focus('#note-2 .close');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.note:target'));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'noteref-2');
    await page.close();
  });

  test('nothing was asked of a network, and the page’s own policy refused nothing of it', () => {
    assert.deepEqual(asked, []);
  });
});
