import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'mdast';
import { language } from '../../../scripts/model/language.ts';
import { flowsOf } from '../../../scripts/text/flow.ts';
import { compileNames } from '../../../scripts/text/names/compile-names.ts';
import { mixedWordsIn } from '../../../scripts/text/names/homoglyphs.ts';
import { nearNames } from '../../../scripts/text/names/near-names.ts';
import { glossaryOf } from './glossary-of.ts';
import { inflectionOf } from './names-in.ts';

const GLOSSARY = glossaryOf({
  lenin: ['person', { en: { preferred: 'Lenin', admitted: ['Vladimir Ilyich Lenin'] }, fr: 'Lénine' }],
  repeated: ['work', { en: 'a a a a a a a b ?' }],
});

const MEGABYTE = 1_000_000;

/** What would be slow for a matcher that looks back, or at pairs. */
const TEXTS: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(MEGABYTE),
  'the start of a form': 'a '.repeat(MEGABYTE / 2),
  names: 'Lenin '.repeat(MEGABYTE / 6),
  'quoted names': '“Lenin” '.repeat(MEGABYTE / 8),
  'opening marks': '“‘„«"'.repeat(MEGABYTE / 5),
  'opening marks, then names': '“'.repeat(MEGABYTE / 2) + 'Lenin” '.repeat(MEGABYTE / 14),
  apostrophes: '’'.repeat(MEGABYTE),
  'joined names': 'Lenin’'.repeat(MEGABYTE / 6),
  spaces: `Lenin${' '.repeat(MEGABYTE)}?`,
  marks: `e${'\u0301'.repeat(MEGABYTE)}`,
  'hidden characters': `Le${'\u00ad'.repeat(MEGABYTE)}nin`,
  addresses: 'a.b/c@'.repeat(MEGABYTE / 6),
  dots: 'a.'.repeat(MEGABYTE / 2),
  surrogates: '𐌰'.repeat(MEGABYTE / 2),
  'lone surrogates': '\ud800'.repeat(MEGABYTE),
  'mixed scripts': 'Lеnin '.repeat(MEGABYTE / 6),
};

for (const [what, text] of Object.entries(TEXTS)) {
  test(`a megabyte of ${what} is read in time`, async () => {
    const inflection = await inflectionOf('fr');
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
    const start = performance.now();
    const find = compileNames(GLOSSARY, language('en'), inflection);
    for (const flow of flowsOf(tree)) find(flow);
    mixedWordsIn(text);
    // What is not linear takes minutes; a busy machine takes a few seconds.
    assert(performance.now() - start < 10_000);
  });
}

test('thousands of unknown words are compared with thousands of names in time', () => {
  const name = (index: number) => `Nam${index.toString(36)}${(index * 7919).toString(36)}ov`;
  const terms = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`t${index}`, ['person', { en: name(index) }] as const]),
  );
  const start = performance.now();
  const names = nearNames(glossaryOf(terms), language('en'), {});
  for (let index = 0; index < 5000; index += 1) names.nearest(`${name(index).toLowerCase()}x`);
  assert(performance.now() - start < 10_000);
});
