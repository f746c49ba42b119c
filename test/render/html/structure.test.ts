import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Host } from '../../../scripts/model/host.ts';
import { renderHtml } from '../../../scripts/render/html/render-html.ts';
import { call, fixtureEdition } from './fixture-edition.ts';
import { attributes, render } from './render.ts';

const page = await render(await fixtureEdition());

test('the file stands where the shape of dist/ wants it', async () => {
  const host = { remember: (_key: string, make: () => Promise<Uint8Array>) => make() } as unknown as Host;
  const [artifact] = await renderHtml(await fixtureEdition(), host);
  const { bytes, ...facts } = artifact as NonNullable<typeof artifact>;
  assert(bytes.length > 10_000);
  assert.deepEqual(facts, {
    path: 'fixture/en/fixture.en.html',
    mediaType: 'text/html',
    lang: 'en',
    format: 'html',
    book: 'fixture',
    madeFrom: '0'.repeat(64),
  });
});

test('a page has each landmark once, and a way past them', () => {
  for (const landmark of ['<header>', '<main id="main"', '<nav class="contents"', '<footer class="colophon">']) {
    assert.equal(page.split(landmark).length, 2, landmark);
  }
  assert.match(page, /<body>\s*<a class="skip" href="#main">Skip to the text<\/a>/);
  assert.equal(page.match(/<h1\b/g)?.length, 1);
  assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/);
});

test('ids are unique, and every link inside the page has a target', () => {
  const ids = attributes(page, 'id');
  assert.deepEqual([...new Set(ids)], ids);
  const targets = attributes(page, 'href').filter((href) => href.startsWith('#'));
  assert.deepEqual(
    targets.filter((href) => !ids.includes(href.slice(1))),
    [],
  );
  assert(targets.includes('#of-the-mill') && targets.includes('#liberté') && targets.includes('#notes'));
});

test('each call has its note once, with a way back to every call and a way to close it', () => {
  for (const number of [1, 2, 3]) {
    assert.equal(page.split(`href="#note-${number}"`).length, number === 1 ? 3 : 2);
    const note = page.match(new RegExp(`<li class="note" id="note-${number}">.*?<a class="close"[^>]*>`, 's'))?.[0] ?? '';
    assert.match(note, new RegExp(`href="#noteref-${number}"[^>]*role="doc-backlink"`));
    assert.match(note, new RegExp(`<a class="close" href="#noteref-${number}-place" aria-label="Close note ${number}">`));
    assert.match(page, new RegExp(`<span class="place" id="noteref-${number}-place"></span><a[^>]* id="noteref-${number}"`));
  }
  assert.match(page, /id="note-1">.*?href="#noteref-1-2"/s);
  assert.match(page, /<a class="noteref" id="noteref-2" href="#note-2" role="doc-noteref" aria-label="Note 2">2<\/a>/);
  assert.equal(page.split('The first note.').length, 2);
  assert.match(page, /<li class="note" id="note-uncalled-4">(?:(?!<a class="close").)*?<\/li>/s);
});

test('a link is opened around the call of a note in it', async () => {
  const flour = 'href="https://example.org/flour"';
  assert.match(
    page,
    new RegExp(`<a ${flour}>Flour</a><span class="place"[^>]*></span><a class="noteref"[^>]*>3</a><a ${flour}> and salt</a>`),
  );
  const { h } = await import('hastscript');
  const deep = h('p', h('a', { href: '#bread' }, 'before ', h('em', 'within', call(2, 'noteref-2-2')), ' after'));
  const html = await render(await fixtureEdition({ extra: [deep] }));
  assert.match(html, /<p>before <em>within<span class="place"[^>]*><\/span><a class="noteref"[^>]*>2<\/a><\/em> after<\/p>/);
});

test('every letter of the text is there, in order', () => {
  const body = page.slice(page.indexOf('<main')).replace(/<[^>]*>/g, '');
  const words = [
    'No gods.',
    'Dear as silver',
    'Flour',
    'Year',
    '1,700,000',
    'grind --all',
    '☑ mill',
    'Воля',
    'One,',
    'two.',
    'The end.',
  ];
  let at = -1;
  for (const word of words) {
    const next = body.indexOf(word, at + 1);
    assert(next > at, `${word} is missing or out of order`);
    at = next;
  }
});

test('a table stands in a box that can be scrolled by keyboard; an address that shows itself is marked', () => {
  assert.match(page, /<div class="table" role="group" tabindex="0" aria-label="Table 1"><table>/);
  assert.deepEqual(
    [...page.matchAll(/<a [^>]*class="address"[^>]*>([^<]*)/g)].map(([, shown]) => shown),
    ['https://example.org/oven'],
  );
});

test('the other languages and forms are linked where they are', async () => {
  assert.match(page, /<a href="..\/fr\/fixture.fr.html" hreflang="fr" lang="fr" dir="ltr" rel="alternate">Français<\/a>/);
  assert.match(page, /<span aria-current="true">English<\/span>/);
  assert.match(page, /<a href="fixture.en.epub" type="application\/epub\+zip">EPUB<\/a>/);
  assert.doesNotMatch(page, /fixture\.en\.pdf/);
  const alone = await fixtureEdition({ edition: { alternates: [], notes: [], contents: [] }, book: { formats: ['html'] } });
  const bare = await render({ ...alone, sections: alone.sections.slice(0, 1) });
  assert.doesNotMatch(bare, /<nav|doc-endnotes|hreflang/);
});
