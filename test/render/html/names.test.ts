import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'hastscript';
import { NO_NAMES } from '../../../scripts/model/edition.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { render } from './render.ts';

const page = await render(await fixtureEdition());
const plain = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

test('the index leads to each section by its title, and to notes by their number', () => {
  const index = page.match(/<ul class="index-list">.*?<\/ul>/s)?.[0] ?? '';
  assert.equal(plain(index), 'B Bread Book, The, BreadE Example, Ada, Freedom, note 1P Primer, see Example, Ada');
  assert.match(index, /<em>Bread Book, The<\/em>/);
  for (const id of ['name.ada.1', 'name.ada.2', 'name.bread.1', 'part.index.ada']) {
    assert(index.includes(`href="#${id}"`), id);
    assert.equal(page.split(`id="${id}"`).length, 2, id);
  }
});

test('a text of one section is indexed by numbers', async () => {
  const edition = await fixtureEdition({ extra: [h('p', h('span.name#name.ada.3', 'Ada'))] });
  const html = await render({ ...edition, sections: edition.sections.slice(2) });
  assert.match(
    html,
    /Example, Ada<\/span>, <a class="index-locator" href="#name.ada.1">1<\/a>, <a [^>]*href="#name.ada.2">2<\/a>/,
  );
});

test('the glossary tells what is known, names in their own language', () => {
  const glossary = page.match(/<dl class="glossary-list">.*?<\/dl>/s)?.[0] ?? '';
  assert.equal(plain(glossary), 'Bread Book, Thea bookExample, AdaАда Пример (Ada Primer), 1870–1924, baker &#x26; poet');
  assert.match(glossary, /<span class="original" lang="ru">Ада Пример<\/span>/);
});

test('a name opens a sheet, and the sheet closes to the place beside the name', () => {
  assert.match(
    page,
    /<span class="place" id="name.ada.1-place"><\/span><a class="name" id="name.ada.1" href="#name.ada.1.about">Ada<\/a>/,
  );
  const sheet = page.match(/<div class="about" id="name.ada.1.about" hidden>.*?<\/div>/s)?.[0] ?? '';
  assert.equal(plain(sheet), 'Ada Example, Ада Пример, 1870–1924, baker &#x26; poet×');
  assert.match(sheet, /<a class="close" href="#name.ada.1-place" aria-label="Close Ada Example">/);
  assert.match(page, /<span class="name" id="name.ada.2">Ada<\/span>/, 'no name in a note opens');
});

test('an edition without names has no part for them', async () => {
  const html = await render(await fixtureEdition({ edition: { names: NO_NAMES } }));
  assert.doesNotMatch(html, /<section class="(?:glossary|name-index)"|<div class="(?:sheets|about)"|#part\./);
  assert.match(page, /<a href="#part.glossary">Glossary<\/a>.*<a href="#part.index">Index of names<\/a>/);
});
