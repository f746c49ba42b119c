import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

test('every link inside the book has a target, and every note leads back to its calls', async () => {
  const epub = await openEpub(await fixtureEdition());
  const pages = epub.names.filter((name) => name.endsWith('.xhtml')).map((name) => name.replace('OEBPS/', ''));
  const ids = new Map(
    pages.map((page) => [page, new Set([...epub.text(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const edges = new Set<string>();
  for (const page of pages) {
    for (const [, href = ''] of epub.text(page).matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [file = '', id] = href.split('#');
      const target = file || page;
      assert(ids.has(target), `${page} links to ${href}`);
      if (id !== undefined) assert(ids.get(target)?.has(decodeURIComponent(id)), `${page} links to ${href}`);
      edges.add(`${page} > ${target}#${id}`);
    }
  }
  const expected = [
    'bread.xhtml > bread.xhtml#note-1',
    'freedom.xhtml > bread.xhtml#note-1',
    'freedom.xhtml > freedom.xhtml#note-2',
    'bread.xhtml > bread.xhtml#noteref-1',
    'bread.xhtml > freedom.xhtml#noteref-1-2',
    'freedom.xhtml > freedom.xhtml#noteref-2',
    'freedom.xhtml > bread.xhtml#bread',
    'toc.xhtml > bread.xhtml#of-the-mill',
  ];
  assert.deepEqual(
    expected.filter((edge) => !edges.has(edge)),
    [],
  );
});

test('a note that is never called is not hidden as a pop-up', async () => {
  const epub = await openEpub(await fixtureEdition());
  assert.match(epub.text('freedom.xhtml'), /<div class="note" id="note-uncalled-3">/);
});
