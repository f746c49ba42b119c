import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SurroundingsError } from '../../../scripts/model/host.ts';
import { type FoundBrowser, findBrowser, type Machine } from '../../../scripts/support/browser/find-browser.ts';

const BUNDLED: FoundBrowser = {
  path: '/cache/chromium',
  kind: 'bundled',
  version: '153.0.0',
  env: { LD_LIBRARY_PATH: '/cache/lib' },
};

function machine(there: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: {},
    platform: 'linux',
    isExecutable: async (path) => there.includes(path),
    bundled: async () => BUNDLED,
    ...rest,
  };
}

test('the browser that the environment names goes before all others', async () => {
  const env = { PUPPETEER_EXECUTABLE_PATH: '/my/chrome', PATH: '/usr/bin' };
  const found = await findBrowser(machine(['/my/chrome', '/usr/bin/chromium'], { env }));
  assert.deepEqual(found, { path: '/my/chrome', kind: 'named', env: {} });
});

test('a named browser that can not be run is an error with a remedy, not a reason to take another', async () => {
  const env = { PUPPETEER_EXECUTABLE_PATH: '/my/chrome', PATH: '/usr/bin' };
  await assert.rejects(findBrowser(machine(['/usr/bin/chromium'], { env })), (error: unknown) => {
    assert.ok(error instanceof SurroundingsError);
    assert.match(error.message, /\/my\/chrome/);
    assert.ok(error.remedy);
    return true;
  });
});

test('a browser of the system goes before the bundled one', async () => {
  const env = { PATH: 'relative:/usr/local/bin:/usr/bin' };
  const found = await findBrowser(machine(['relative/chromium', '/usr/bin/chromium'], { env }));
  assert.deepEqual(found, { path: '/usr/bin/chromium', kind: 'system', env: {} });
});

test('macOS and Windows have places of their own', async () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  assert.equal((await findBrowser(machine([mac], { platform: 'darwin' }))).path, mac);
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const env = { PROGRAMFILES: 'C:\\Program Files' };
  assert.equal((await findBrowser(machine([windows], { platform: 'win32', env }))).path, windows);
});

test('the bundled one is the last', async () => {
  assert.deepEqual(await findBrowser(machine([])), BUNDLED);
});

test('without any there is a remedy', async () => {
  await assert.rejects(findBrowser(machine([], { bundled: async () => undefined })), (error: unknown) => {
    assert.ok(error instanceof SurroundingsError);
    assert.match(error.remedy ?? '', /Install Chrome or Chromium/);
    return true;
  });
});
