import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type FoundBrowser, findBrowser } from '../../../scripts/support/browser/find-browser.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

const require = createRequire(import.meta.url);

const browser = await findBrowser().catch(() => undefined);

test('DAISY Ace finds no barrier', { skip: browser ? false : 'there is no browser on this machine' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tract-ace-'));
  try {
    const path = join(folder, 'fixture.epub');
    await writeFile(path, (await openEpub(await fixtureEdition())).bytes);
    startWith(browser as FoundBrowser);
    const ace = require('@daisy/ace-core');
    await ace(
      path,
      { cwd: folder, outdir: folder, silent: true, jobId: '', initLogger: true },
      require('@daisy/ace-axe-runner-puppeteer'),
    );
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    const faults = report.assertions.flatMap((page: AcePage) =>
      page.assertions.map((fault) => fault['earl:test']['dct:title']),
    );
    assert.deepEqual(faults, []);
    assert.equal(report['earl:result']['earl:outcome'], 'pass');
  } finally {
    await rm(folder, { recursive: true });
  }
});

interface AcePage {
  readonly assertions: readonly { readonly 'earl:test': { readonly 'dct:title': string } }[];
}

/** Ace starts `puppeteer` without saying which browser: say it in its place. */
function startWith({ path, env }: FoundBrowser): void {
  const puppeteer = createRequire(require.resolve('@daisy/ace-axe-runner-puppeteer'))('puppeteer');
  const launch = puppeteer.default.launch.bind(puppeteer.default);
  puppeteer.launch = (options: object) => launch({ ...options, executablePath: path, env: { ...process.env, ...env } });
}
