import { join } from 'node:path';
import { test } from 'node:test';
import { matchesGolden } from '../../golden.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

const golden = (name: string) => join(import.meta.dirname, 'golden', name);

test('the parts of an EPUB are what they were', async (t) => {
  const epub = await openEpub(await fixtureEdition());
  await t.test('the list of files', () => matchesGolden(golden('listing.txt'), epub.names.join('\n')));
  for (const name of ['content.opf', 'toc.xhtml', 'toc.ncx', 'cover.xhtml', 'bread.xhtml', 'freedom.xhtml']) {
    await t.test(name, () => matchesGolden(golden(name), epub.text(name)));
  }
});
