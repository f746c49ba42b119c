import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SurroundingsError } from '../../../scripts/model/host.ts';
import { pdfLib } from '../../../scripts/model/pdf-lib.ts';
import { createPrinter } from '../../../scripts/support/browser/print.ts';

const { PDFDocument } = await pdfLib();

const PAGE = { html: '<!doctype html><title>One</title><p>One page.', files: new Map() };

/** Profiles go where TMPDIR says: a folder of our own shows what is left. */
let folder: string;
const TMPDIR = process.env.TMPDIR;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tract-test-'));
  process.env.TMPDIR = folder;
});
after(async () => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await rm(folder, { recursive: true, force: true });
});

test('prints in parallel with one browser and leaves nothing behind', async () => {
  const printer = createPrinter();
  const printed = await Promise.all([printer.print(PAGE), printer.print(PAGE)]);
  // A whole Chrome has a folder for its socket there too.
  const profiles = (await readdir(folder)).filter((name) => name.startsWith('tract-browser-'));
  await printer.close();
  assert.equal(profiles.length, 1, 'one profile for both');
  for (const bytes of printed) assert.equal((await PDFDocument.load(bytes)).getPageCount(), 1);
  assert.deepEqual(await readdir(folder), []);
});

test('ends at once when nothing was printed', async () => {
  const printer = createPrinter();
  printer.start();
  const begun = performance.now();
  await printer.close();
  assert.ok(performance.now() - begun < 15_000, 'it waited for a tab that never opened');
  assert.deepEqual(await readdir(folder), []);
});

test('loads the files of the job by their names, and only those', async () => {
  const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>';
  const image = { bytes: new TextEncoder().encode(square), mediaType: 'image/svg+xml' };
  const printer = createPrinter();
  const print = (name: string) =>
    printer.print({ html: '<!doctype html><img alt="" src="a b/%C3%A9.svg">', files: new Map([[name, image]]) });
  const [found, missing] = await Promise.all([print('a b/é.svg'), print('other.svg')]);
  await printer.close();
  assert.notEqual(found.length, missing.length);
});

test('lays a page out without printing it, each with its own files', async () => {
  const printer = createPrinter();
  const sides: unknown[] = [];
  for (const side of [9, 99]) {
    const square = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"/>`;
    await printer.layOut({
      html: '<!doctype html><img alt="" src="a.svg">',
      files: new Map([['a.svg', { bytes: new TextEncoder().encode(square), mediaType: 'image/svg+xml' }]]),
      compose: async (run) => void sides.push(await run('document.images[0].naturalWidth')),
    });
  }
  await printer.close();
  assert.deepEqual(sides, [9, 99]);
});

test('nothing of one page is left for the next', async () => {
  const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>';
  const image = { bytes: new TextEncoder().encode(square), mediaType: 'image/svg+xml' };
  const html = '<!doctype html><img alt="" src="a.svg">';
  const without = { html, files: new Map() };
  const [fresh, used] = [createPrinter(), createPrinter()];
  const alone = await fresh.print(without);
  const before = await used.print({ html, files: new Map([['a.svg', image]]) });
  const after = await used.print(without);
  await Promise.all([fresh.close(), used.close()]);
  assert.notEqual(before.length, alone.length);
  assert.equal(after.length, alone.length);
});

test('an abort ends the browser and takes its profile away', async () => {
  const controller = new AbortController();
  const printer = createPrinter({ signal: controller.signal });
  const long = { ...PAGE, html: `<!doctype html>${'<p>A paragraph.'.repeat(50_000)}` };
  const printing = printer.print(long);
  setTimeout(() => controller.abort(new Error('interrupted')), 150);
  await assert.rejects(printing, /interrupted/);
  assert.deepEqual(await readdir(folder), []);
  await assert.rejects(printer.print(PAGE), /interrupted/);
});

test('a program that is no browser is an error with a remedy, and leaves nothing behind', async () => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'chrome'), '#!/bin/sh\necho "No usable sandbox!" >&2\nexit 1\n', { mode: 0o755 });
  const printer = createPrinter({ find: async () => ({ path: join(bin, 'chrome'), kind: 'system', env: {} }) });
  await assert.rejects(printer.print(PAGE), (error: unknown) => {
    assert.ok(error instanceof SurroundingsError);
    assert.match(error.remedy ?? '', /sandbox/);
    return true;
  });
  await printer.close();
  assert.deepEqual(await readdir(folder), ['bin']);
});
