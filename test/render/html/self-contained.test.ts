import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { h } from 'hastscript';
import type { Face } from '../../../scripts/model/design.ts';
import { language } from '../../../scripts/model/language.ts';
import { usedFaces } from '../../../scripts/render/html/style/used-faces.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { attributes, render } from './render.ts';

test('a page loads nothing from anywhere', async () => {
  const page = await render(await fixtureEdition());
  for (const src of attributes(page, 'src')) assert.match(src, /^data:image\/png;base64,/);
  assert.equal(attributes(page, 'src').length, 1);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  for (const [, url] of style.matchAll(/url\(([^)]*)\)/g)) assert.match(url as string, /^data:font\/woff2;base64,/);
  assert.doesNotMatch(style, /@import|image-set|src\(/);
  const links = [...page.matchAll(/<link [^>]*>/g)].map(([link]) => /rel="([^"]*)"/.exec(link)?.[1]);
  assert.deepEqual([...new Set(links)].sort(), ['alternate', 'license']);
});

test('its policy lets in its own style and no other', async () => {
  const page = await render(await fixtureEdition());
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = attributes(page, 'content')
    .find((content) => content.startsWith('default-src'))
    ?.replaceAll('&#x27;', "'");
  assert.equal(
    policy,
    `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
  );
  assert.doesNotMatch(page.replace(style, ''), / style="/);
});

test('nothing that a text, a title or a style sheet holds becomes markup', async () => {
  const hostile = '</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>{{words.skip}}&amp;<!--';
  const edition = await fixtureEdition({
    edition: {
      title: hostile,
      subtitle: hostile,
      description: hostile,
      keywords: [hostile],
      contributors: [{ name: hostile, role: 'aut', kind: 'person' }],
    },
    book: { press: { name: hostile }, rights: hostile, subjects: [hostile] },
    extra: [
      h('p', { title: hostile }, hostile),
      h('img', { src: 'nowhere.png', alt: hostile }),
      // What earlier stages never make, and would still be shown as letters.
      { type: 'raw', value: hostile } as never,
    ],
  });
  const { design } = edition;
  const sheet = `${design.styles['html.css']}\n.x::after { content: "${hostile}"; }`;
  const page = await render({ ...edition, design: { ...design, styles: { 'html.css': sheet } } });
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  assert(style.includes(hostile.replace('</style', '<\\/style')), 'the sheet ends where its element ends');
  // In quotation marks all is text; a quotation mark in a value would be escaped.
  const tags =
    page
      .replace(style, '')
      .replace(/="[^"]*"/g, '')
      .match(/<\w+/g) ?? [];
  assert.equal(tags.filter((tag) => tag === '<script').length, 1);
  assert.equal(tags.filter((tag) => tag === '<style').length, 1);
  assert.equal(tags.filter((tag) => tag === '<title').length, 1);
  assert.equal(tags.filter((tag) => tag === '<img').length, 1, 'the map');
  assert(!page.includes('"nowhere.png"'));
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
  assert.equal(data.name, hostile);
});

test('a design of several weights has whole faces for its text, and a sheet without weights has whole bold ones', async () => {
  const faces = [300, 400, 700].map((weight) => ({ weight }) as Face);
  const counts = (sheet: string) => usedFaces(faces, '<p>text</p>', sheet).map(({ face }) => face.weight);
  assert.deepEqual(counts('h1 { font-weight: inherit }'), [300, 400]);
  assert.deepEqual(counts('h1 { font-weight: inherit } h2 { font: bold 1rem serif }'), [300, 400, 700]);
  assert.deepEqual(counts('p { margin: 0 }'), [300, 400, 700]);
  assert.deepEqual(
    usedFaces([{ weight: 700 } as Face], 'text', 'h1 { font-weight: inherit }').map(({ face }) => face.weight),
    [700],
  );
});

test('the same edition gives the same bytes', async () => {
  const first = await render(await fixtureEdition(), new Map());
  const second = await render(await fixtureEdition(), new Map());
  assert(first === second);
});

test('a page has the faces that it uses: heavy ones only for strong words', async () => {
  const weights = (page: string) => [...page.matchAll(/@font-face\{[^}]*?font-weight:(\d+)/g)].map(([, weight]) => weight);
  const strong = await fixtureEdition();
  assert.deepEqual(weights(await render(strong)), ['400', '400', '600', '600']);
  const plain = await fixtureEdition();
  assert.deepEqual(weights(await render({ ...plain, sections: plain.sections.slice(0, 1) })), ['400', '400']);
  const sheet = { 'html.css': `${plain.design.styles['html.css']} h2 { font-weight: 600 }` };
  const heavy = { ...(await fixtureEdition()), design: { ...plain.design, styles: sheet } };
  assert.deepEqual(weights(await render({ ...heavy, sections: heavy.sections.slice(0, 1) })), ['400', '400', '600', '600']);
});

test('the fonts have the letters of all that is shown: text, names of languages, words of the interface', async () => {
  const memory = new Map<string, Promise<Uint8Array>>();
  const alternates = [{ language: language('el'), title: 'Ψωμί' }];
  await render(await fixtureEdition({ tag: 'fr', edition: { alternates } }), memory);
  const whole = [...memory.keys()].filter((key) => [...'Воля×Ελληνικά·è'].every((letter) => has(key, letter)));
  assert.equal(whole.length, 2, 'upright and italic');
  assert.equal([...memory.keys()].filter((key) => has(key, 't') && !has(key, 'z')).length, 2, 'heavy faces have "eat"');
});

/** Tell whether a font was asked for with a letter: the key of its subset ends in code points. */
function has(key: string, letter: string): boolean {
  return (key.split('\n').at(-1) ?? '').split(' ').includes(String(letter.codePointAt(0)));
}

for (const tag of ['ar', 'he']) {
  test(`a text in ${tag} runs from right to left`, async () => {
    const page = await render(await fixtureEdition({ tag, extra: [h('p', { lang: 'en', dir: 'ltr' }, 'Left to right.')] }));
    assert.match(page, new RegExp(`<html lang="${tag}" dir="rtl">`));
    assert.match(page, /<a href="..\/fr\/fixture.fr.html" hreflang="fr" lang="fr" dir="ltr"/);
    assert.match(page, /<p lang="en" dir="ltr">/);
  });
}

test('the style sheet names no side of the screen but for columns of figures', async () => {
  const { design } = await fixtureEdition();
  const sheet = (design.styles['html.css'] as string).replace(/\.align-(?:left|right) \{[^}]*\}/g, '');
  assert.doesNotMatch(sheet, /(?:^|[\s;{-])(?:left|right)\s*[:;]|:\s*(?:left|right)\b/m);
});
