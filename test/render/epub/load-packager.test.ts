import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { loadPackager } from '../../../scripts/render/epub/package/load-packager.ts';

const require = createRequire(import.meta.url);

test('the packager comes without what fetches, reads and cleans', () => {
  const { EPub } = loadPackager();
  assert.equal(typeof EPub.prototype.genEpub, 'function');
  const loaded = Object.keys(require.cache).filter((path) => /node_modules/.test(path));
  assert(loaded.some((path) => /[\\/]epub-gen-memory[\\/]/.test(path)));
  const heavy = loaded.filter((path) => /[\\/](?:node-fetch|htmlparser2|css-select|ow|readable-stream)[\\/]/.test(path));
  assert.deepEqual(heavy, []);
});

test('what is loaded afterwards is what it is called', () => {
  loadPackager();
  const { resolve } = createRequire(require.resolve('epub-gen-memory'));
  assert.match(resolve('jszip'), /[\\/]jszip[\\/]lib[\\/]index\.js$/);
});
