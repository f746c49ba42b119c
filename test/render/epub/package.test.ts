import { join } from 'node:path';
import { test } from 'node:test';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

// Written anew with `node --test --test-update-snapshots`.
const golden = (name: string) => join(import.meta.dirname, 'golden', name);
const asIs = { serializers: [(value: unknown) => String(value)] };

test('the parts of an EPUB are what they were', async (t) => {
  const epub = await openEpub(await fixtureEdition());
  await t.test('the list of files', (t) => t.assert.fileSnapshot(epub.names.join('\n'), golden('listing.txt'), asIs));
  for (const name of ['content.opf', 'toc.xhtml', 'toc.ncx', 'cover.xhtml', 'bread.xhtml', 'freedom.xhtml']) {
    await t.test(name, (t) => t.assert.fileSnapshot(epub.text(name), golden(name), asIs));
  }
});
