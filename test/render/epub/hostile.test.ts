import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

const hostile = (): Root =>
  h(null, [
    h('h2#hostile', 'Hostile'),
    h('script', 'steal()'),
    h('p', { onClick: 'steal()', style: 'position:fixed', dataX: '1' }, 'Kept text \u0000\u0008\uFFFE\uD800 here'),
    h('p', h('a', { href: 'javascript:steal()' }, 'one'), h('a', { href: ' java\nscript:steal()' }, 'two')),
    h(
      'p',
      h('a', { href: 'data:text/html,x' }, 'three'),
      h('a', { href: '../../etc/passwd' }, 'four'),
      h('a', { href: '#nowhere' }, 'five'),
    ),
    h('p', h('a', { href: 'https://example.com/a b?c="d"<e>#f#g%zz' }, 'six')),
    h('pre', h('code', 'a[b[0]]>c')),
    h('iframe', { src: 'https://example.com/' }),
    h('svg', h('script', 'steal()')),
    h('object', { data: 'x' }, 'fallback'),
    h('center', h('marquee', h('em', 'unwrapped'))),
    h('p', h('img', { src: 'https://example.com/track.png', alt: 'A tracking picture', onError: 'steal()' })),
    h('p', h('a', { href: 'https://example.com/' }, 'outer ', h('a', { href: '#hostile' }, 'inner'))),
    { type: 'comment', value: ' -- > ' },
  ]);

test('hostile trees can bring nothing into an EPUB', async () => {
  const edition = await fixtureEdition({
    title: 'A "title" <b>&amp;\u0007 🔥',
    sections: [{ id: 'hostile', title: 'Hostile <b>', tree: hostile() }],
    notes: [],
    contents: [
      { id: 'hostile', sectionId: 'hostile', label: [{ type: 'text', value: 'Hostile' }], text: 'Hostile', children: [] },
    ],
  });
  const epub = await openEpub(edition);
  const page = epub.text('hostile.xhtml');

  for (const bad of [
    'script',
    'steal',
    'onclick',
    'onerror',
    'style=',
    'iframe',
    'svg',
    'object',
    'passwd',
    'track.png',
    '<!--',
    'data-',
  ]) {
    assert(
      !page
        .toLowerCase()
        .replace(/<link [^>]*>/, '')
        .includes(bad),
      `${bad} is in the page`,
    );
  }
  for (const kept of [
    'Kept text  here',
    '>one<',
    '>two<',
    '>four<',
    '>five<',
    '<em>unwrapped</em>',
    'A tracking picture',
    'outer inner',
  ]) {
    assert(page.includes(kept), `${kept} is missing`);
  }
  const { messages } = await EpubCheck.validate(epub.bytes);
  assert.deepEqual(
    messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
    [],
  );
});

test('a note called inside a link stays a note, and the link stays around it', async () => {
  const call = h('a.noteref', { id: 'noteref-1', href: '#note-1' }, '1');
  const tree = h(null, [h('h2#links', 'Links'), h('p', h('a', { href: 'https://example.com/' }, 'before', call, 'after'))]);
  const epub = await openEpub(
    await fixtureEdition({
      sections: [{ id: 'links', title: 'Links', tree }],
      notes: [{ id: 'note-1', number: 1, calls: ['noteref-1'], sectionId: 'links', children: [h('p', 'Note.')] }],
      contents: [],
    }),
  );
  assert.match(
    epub.text('links.xhtml'),
    /<a href="https:\/\/example.com\/">before<\/a><a class="noteref"[^>]*>1<\/a><a href="https:\/\/example.com\/">after<\/a>/,
  );
});
