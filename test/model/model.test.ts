import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlPieces } from '../../scripts/model/html-pieces.ts';
import { covers, language, parseLanguage } from '../../scripts/model/language.ts';
import { parseLink } from '../../scripts/model/link.ts';
import { parsePaper } from '../../scripts/model/press.ts';

test('languages', () => {
  const tags = [
    'fr',
    'FR-ca',
    'zh-hans',
    'sr-latn-rs',
    'en-GB-oxendict',
    'grc',
    'README',
    'xx',
    'french',
    'e',
    'fr_CA',
    'fr-',
    '',
    'en-u-ca-buddhist',
    'x-tract',
  ];
  assert.deepEqual(
    tags.map((tag) => parseLanguage(tag)?.tag ?? '-'),
    ['fr', 'fr-CA', 'zh-Hans', 'sr-Latn-RS', 'en-GB-oxendict', 'grc', ...Array<string>(9).fill('-')],
  );
  assert.deepEqual(language('sr-Latn-RS').chain, ['sr-Latn-RS', 'sr-Latn', 'sr']);
  assert.deepEqual(
    ['ar', 'he', 'fa', 'ur', 'az-Arab', 'uz', 'fr'].map((tag) => language(tag).direction[0]).join(''),
    'rrrrrll',
  );
  assert(covers('fr', language('fr-CA')) && covers('ZH', language('zh-Hans')));
  assert(!covers('fr-CA', language('fr')) && !covers('f', language('fr')));
});

test('papers', () => {
  assert.deepEqual(parsePaper(' A5 '), { name: 'a5', widthMm: 148, heightMm: 210 });
  assert.deepEqual(parsePaper('105mm x 148 mm'), { name: '105mm x 148 mm', widthMm: 105, heightMm: 148 });
  assert.deepEqual(parsePaper('5in × 8.5in'), { name: '5in × 8.5in', widthMm: 127, heightMm: 215.9 });
  for (const text of ['a9', '10mm x 148mm', '1201mm x 148mm', '105 x 148', '105mm', '-105mm x 148mm', 'constructor'])
    assert.equal(parsePaper(text), undefined, text);
});

test('links', () => {
  const from = 'manuscript/x/en/02-b.md';
  const cases: readonly (readonly [href: string, type: string, rest?: string])[] = [
    ['#a%20b', 'text', `${from}#a b`],
    ['#', 'text', from],
    ['01-a.md#id', 'text', 'manuscript/x/en/01-a.md#id'],
    ['../../y/fr.md', 'text', 'manuscript/y/fr.md'],
    ['../../../../y.md', 'unknown'],
    ['/manuscript/y/fr.md', 'unknown'],
    ['image.png', 'unknown'],
    ['%zz.md', 'text', 'manuscript/x/en/%zz.md'],
    ['https://example.org', 'web'],
    ['mailto:a@example.org', 'web'],
    ['//example.org', 'web'],
    ['/\t/example.org', 'web'],
    ['javascript:x', 'unsafe'],
    [' JAVA\nSCRIPT:x', 'unsafe'],
    ['\u0001data:x', 'unsafe'],
    ['C:\\x.md', 'unsafe'],
  ];
  for (const [href, type, rest] of cases) {
    const target = parseLink(href, from);
    assert.equal(target.type, type, href);
    if (target.type === 'text') assert.equal(`${target.path}${target.id === undefined ? '' : `#${target.id}`}`, rest);
  }
});

test('pieces of HTML keep every letter of the text', () => {
  const shown = (source: string) =>
    htmlPieces(source)
      .map(({ type, value }) => (type === 'text' ? value : type === 'break' ? '|' : ''))
      .join('');
  const cases = {
    'a<b>b</b>c': 'abc',
    'a<br>b<BR/>c': 'a|b|c',
    '<think>a</think>': '<think>a</think>',
    'a<script>b</script>c<style>d</style >e': 'ace',
    'a<script>b': 'ab',
    'İ<script>İ</script>b': 'İb',
    '<!-- a -->b<!--> c<!---> d<!-- e': 'b c d',
    '<!-- <a x="--> <b>" >c': ' " >c',
    'a<? b ?>c<!DOCTYPE d>e<![CDATA[f]]>g': 'aceg',
    'a<? b': 'a<? b',
    '1 < 2 > 0 <a href="x': '1 < 2 > 0 <a href="x',
    '<a title="<b>">c</a>': 'c',
    '&amp;&lt;&#65;&#x42;&nope;&#0;&#xd800;&#1114112;': '&<AB&nope;\ufffd\ufffd\ufffd',
  };
  for (const [source, text] of Object.entries(cases)) assert.equal(shown(source), text, source);
});
