import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { rehypeHyphenate } from '../../scripts/transform/hyphenate.ts';
import { loadHyphenation } from '../../scripts/transform/hyphenation.ts';

function hyphenated(lang: string, element: Element, exceptions: readonly string[] = []): string {
  const tree: Root = { type: 'root', children: [element] };
  rehypeHyphenate({ lang, exceptions })(tree);
  return toHtml(tree).replaceAll('\u00AD', '|').replaceAll('&shy;', '|');
}

test('breaks the words of a text by the patterns of its language', () => {
  assert.equal(hyphenated('en', h('p', 'revolutionary organisation')), '<p>rev|o|lu|tion|ary or|gan|i|sa|tion</p>');
  assert.equal(hyphenated('fr', h('p', 'l’organisation révolutionnaire')), '<p>l’or|ga|ni|sa|tion ré|vo|lu|tion|naire</p>');
  assert.equal(hyphenated('fr-CA', h('p', 'organisation')), '<p>or|ga|ni|sa|tion</p>');
});

test('breaks German, Spanish, Italian and Russian by theirs', () => {
  const words = {
    de: 'Ar|bei|ter|be|we|gung, grö|ßer',
    es: 're|vo|lu|ción de|sa|rro|llo',
    it: 'ri|vo|lu|zione que|sto la|vo|ra|tori',
    ru: 'ре|во|лю|ци|он|ное дви|же|ние',
  };
  for (const [lang, broken] of Object.entries(words)) {
    const set = hyphenated(lang, h('p', broken.replaceAll('|', '')));
    assert.equal(set, `<p>${broken}</p>`, lang);
  }
});

test('tells American from British', () => {
  assert.notEqual(hyphenated('en-US', h('p', 'proletariat')), hyphenated('en-GB', h('p', 'proletariat')));
});

test('takes each passage by its own language, and leaves what has no patterns', () => {
  const text = h(
    'p',
    'organisation ',
    h('em', { lang: 'fr' }, 'organisation'),
    ' ',
    h('i', { lang: 'ja-Latn' }, 'organisation'),
  );
  assert.equal(
    hyphenated('en', text),
    '<p>or|gan|i|sa|tion <em lang="fr">or|ga|ni|sa|tion</em> <i lang="ja-Latn">organisation</i></p>',
  );
  assert.equal(hyphenated('en', h('p', { lang: '../../x' }, 'organisation')), '<p lang="../../x">organisation</p>');
});

test('leaves two letters before a break and three after it, and short words whole', () => {
  for (const word of ['ideas', 'table', 'over', 'every', 'bolshevism', 'communauté', 'aimée', 'égalité', 'opéra']) {
    for (const lang of ['en', 'fr']) {
      const parts = hyphenated(lang, h('p', word)).slice(3, -4).split('|');
      if (parts.length > 1)
        assert.ok((parts[0] as string).length >= 2 && (parts.at(-1) as string).length >= 3, parts.join('|'));
      assert.equal(parts.join(''), word);
    }
  }
});

test('leaves code, headings, names, addresses, compounds and hyphenated words', () => {
  const kept = [
    h('code', 'organisation'),
    h('pre', h('code', 'organisation')),
    h('h2', 'Organisation'),
    h('span.name', 'Organisation'),
    h('a', { href: 'https://organisation.example' }, 'https://organisation.example/organisation'),
    h('p', 'organisation@organisation.example'),
    h('p', 'anarcho-syndicalism'),
    h('p', 'organ\u00ADisation'),
  ];
  for (const element of kept)
    assert.equal(hyphenated('en', structuredClone(element)), toHtml(element).replaceAll('\u00AD', '|'));
});

test('leaves the words of names that it is told, in any letter case', () => {
  const text = h('p', 'KRONSTADT, Kronstadt’s organisation, Nestor Makhno');
  assert.equal(
    hyphenated('en', text, ['Kronstadt', 'Nestor Makhno']),
    '<p>KRONSTADT, Kronstadt’s or|gan|i|sa|tion, Nestor Makhno</p>',
  );
});

test('has the patterns of every language that it names', () => {
  const tags =
    'af be bg ca cs cy da de de-CH el en en-GB es et eu fi fr fur ga gl grc hr hsb hu hy ia id is it ka kmr ku la lt lv mk mn nb nl nn no ' +
    'oc pl pms pt rm ro ru sk sl sq sr sr-Latn bs sv tk tr uk';
  for (const tag of tags.split(' ')) assert.equal(typeof loadHyphenation(tag), 'function', tag);
});
