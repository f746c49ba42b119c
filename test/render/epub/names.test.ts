import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { NO_NAMES } from '../../../scripts/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

test('the index is a page of its own, in the contents, with the semantics of EPUB Indexes', async () => {
  const epub = await openEpub(await fixtureEdition());
  const index = epub.text('index.xhtml');
  for (const type of ['index', 'index-entry-list', 'index-entry', 'index-term', 'index-locator', 'index-xref-preferred'])
    assert(index.includes(`epub:type="${type}"`), type);
  assert.match(index, /<section [^>]*role="doc-index"/);
  assert.match(index, /<a [^>]*href="freedom.xhtml#name.ada.1"[^>]*>Freedom<\/a>/);
  assert.match(index, /<a [^>]*href="bread.xhtml#name.ada.2"[^>]*>note 1<\/a>/);
  assert.match(epub.text('toc.xhtml'), /<a href="index.xhtml">Index of names<\/a><\/li><li><a href="colophon.xhtml">/);
  assert.match(epub.text('toc.ncx'), /<content src="index.xhtml"\/>/);
});

test('a name leads to the glossary, or to an index that tells what a glossary would', async () => {
  const epub = await openEpub(await fixtureEdition());
  assert.match(
    epub.text('freedom.xhtml'),
    /<a class="name" id="name.ada.1" href="glossary.xhtml#part.glossary.ada" role="doc-glossref">Ada<\/a>/,
  );
  assert.doesNotMatch(epub.text('index.xhtml'), /baker/);
  assert.match(epub.text('glossary.xhtml'), /<span class="original" lang="ru" xml:lang="ru">Ада Пример<\/span> \(Ada Primer\)/);

  const { names } = await fixtureEdition();
  const indexed = await openEpub(await fixtureEdition({ names: { ...names, glossary: [] } }));
  assert.match(indexed.text('freedom.xhtml'), /<a class="name" id="name.ada.1" href="index.xhtml#part.index.ada">Ada<\/a>/);
  assert.match(
    indexed.text('index.xhtml'),
    /Example, Ada<\/span><span class="index-facts"> \(.*1870–1924, baker &#x26; poet\)/,
  );
  assert(!indexed.names.includes('OEBPS/glossary.xhtml'));

  const plain = await openEpub(await fixtureEdition({ names: { ...names, glossary: [], index: [] } }));
  assert.match(plain.text('freedom.xhtml'), /<span class="name" id="name.ada.1">Ada<\/span>/);
});

test('with or without its pages of names a book is valid', async () => {
  const { names } = await fixtureEdition();
  for (const changed of [{ ...names, glossary: [] }, { ...names, index: [] }, NO_NAMES]) {
    const { messages } = await EpubCheck.validate((await openEpub(await fixtureEdition({ names: changed }))).bytes);
    assert.deepEqual(
      messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
      [],
    );
  }
});
