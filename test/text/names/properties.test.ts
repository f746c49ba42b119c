import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { language } from '../../../scripts/model/language.ts';
import { compileNames } from '../../../scripts/text/names/compile-names.ts';
import { foldForm } from '../../../scripts/text/names/replace-name.ts';
import { glossaryOf } from './glossary-of.ts';
import { flowsIn, inflectionOf } from './names-in.ts';

const GLOSSARY = glossaryOf({
  lenin: ['person', { en: { preferred: 'Lenin', admitted: ['Vladimir Lenin'], forbidden: ['Lenine'] }, fr: 'Lénine' }],
  brest: ['place', { en: 'Brest-Litovsk', fr: 'Brest-Litovsk' }],
  council: ['concept', { en: { preferred: 'workers’ council', case: 'any' } }],
  marks: ['work', { en: 'What Is to Be Done?' }],
});

/** Pieces of names, what may stand between them, and what must not be taken for either. */
const PIECES = [
  'Lenin',
  'Lénine',
  'Le\u0301nine',
  'LENINE',
  'Vladimir',
  'Brest',
  'Litovsk',
  'workers',
  'council',
  'What Is to Be Done',
  'x',
];
const BETWEEN = [' ', '\u00a0', '\n', '-', '‑', '’', "'", '\u00ad', '“', '”', '*', '**', '?', '.', ':sic[', ']', '', '`', '’s'];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...BETWEEN), fc.constantFrom(...BETWEEN)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

for (const tag of ['en', 'fr']) {
  test(`mentions in "${tag}" spell their forms, in order and apart`, async () => {
    const find = compileNames(GLOSSARY, language(tag), await inflectionOf(tag));
    fc.assert(
      fc.property(texts, (text) => {
        for (const flow of flowsIn(text)) {
          let last = 0;
          for (const { start, end, written, before, after, form } of find(flow)) {
            assert.equal(flow.text.slice(start, end), written);
            assert.equal(foldForm(written).replaceAll(' ', ''), foldForm(form).replaceAll(' ', ''));
            assert.equal(flow.text.slice(start - before.length, end + after.length), before + written + after);
            assert(start - before.length >= last, 'they overlap');
            last = end + after.length;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
}

test('a text without the words of a glossary names nothing', async () => {
  const find = compileNames(GLOSSARY, language('en'), await inflectionOf('en'));
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(!/l[eé]|brest|workers|what/iu.test(text.normalize('NFC')));
      for (const flow of flowsIn(text)) assert.deepEqual(find(flow), []);
    }),
  );
});
