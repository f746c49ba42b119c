import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../../scripts/model/language.ts';
import { isDerived } from '../../../scripts/text/names/derived.ts';
import { editDistance } from '../../../scripts/text/names/edit-distance.ts';
import { mixedWordsIn } from '../../../scripts/text/names/homoglyphs.ts';
import { nearNames } from '../../../scripts/text/names/near-names.ts';
import { replaceName, rightForm } from '../../../scripts/text/names/replace-name.ts';
import { glossaryOf } from './glossary-of.ts';
import { inflectionOf, namesIn } from './names-in.ts';

test('the edit distance counts neighbours that changed places once, and stops at its limit', () => {
  assert.equal(editDistance('trostky', 'trotsky'), 1);
  assert.equal(editDistance('kronsdadt', 'kronstadt'), 1);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('lenin', 'lenin'), 0);
  assert.equal(editDistance('abcdef', 'uvwxyz', 2), 3);
  assert.equal(editDistance('a', 'abcdef', 2), 3);
});

test('words made from names are told from misspellings', async () => {
  const { derivations: en = [] } = await inflectionOf('en');
  const { derivations: fr = [] } = await inflectionOf('fr');
  for (const [word, name] of [
    ['leninist', 'lenin'],
    ['trotskyists', 'trotsky'],
    ['russian', 'russia'],
    ['bolsheviks', 'bolshevism'],
  ] as const)
    assert(isDerived(word, name, en), word);
  for (const [word, name] of [
    ['léninisme', 'lénine'],
    ['trotskistes', 'trotski'],
    ['stalinien', 'staline'],
  ] as const)
    assert(isDerived(word, name, fr), word);
  for (const [word, name] of [
    ['lenine', 'lenin'],
    ['trostky', 'trotsky'],
    ['kronsdadt', 'kronstadt'],
    ['nechayev', 'nechaev'],
  ] as const)
    assert(!isDerived(word, name, [...en, ...fr]), word);
});

test('near names: by length, by first letter, and never what is known', async () => {
  const glossary = glossaryOf({
    trotsky: ['person', { en: { preferred: 'Trotsky', forbidden: ['Trotzky'] }, fr: 'Trotski' }],
    larin: ['person', { en: 'Larin' }],
    kronstadt: ['place', { en: 'Kronstadt' }],
    anarchists: ['work', { en: 'The Russian Anarchists' }],
  });
  const names = nearNames(glossary, language('en'), await inflectionOf('en'));
  assert.equal(names.nearest('trostky'), 'Trotsky');
  assert.equal(names.nearest('cronstat'), 'Kronstadt');
  assert.equal(names.nearest('marin'), undefined);
  assert.equal(names.nearest('lari'), undefined);
  assert.equal(names.nearest('anarchist'), undefined);
  assert(names.knows('trotski') && names.knows('trotzky') && !names.knows('trostky'));
});

test('another form takes what is joined to a name as it wants it', async () => {
  const glossary = glossaryOf({
    lenin: ['person', { fr: { preferred: 'Lénine', forbidden: ['Oulianov', 'Lenine'] }, en: 'Lenin' }],
    octobre: ['event', { fr: { preferred: 'Octobre', forbidden: ['Rouge'] } }],
    nechaev: [
      'person',
      { fr: { preferred: 'Netchaïev', admitted: ['Serge Netchaïev', 'Netchaev'], forbidden: ['Serge Nechaev'] } },
    ],
  });
  const inflection = await inflectionOf('fr');
  const mended = async (text: string) => {
    const [mention] = await namesIn(glossary, 'fr', text);
    const form = mention && rightForm(mention, ['fr']);
    const change = mention && form && replaceName(mention, form, inflection);
    return change ? text.slice(0, change.start) + change.text + text.slice(change.end) : undefined;
  };
  assert.equal(await mended('La mort d’Oulianov.'), 'La mort de Lénine.');
  assert.equal(await mended('D’Oulianov à nous.'), 'De Lénine à nous.');
  assert.equal(await mended('La mort de Lenine.'), 'La mort de Lénine.');
  assert.equal(await mended('Avant le Rouge, que Rouge'), 'Avant l’Octobre, que Rouge');
  assert.equal(await mended('Ce fut l’Oulianov de Lyon.'), undefined);
  assert.equal(await mended('Serge Nechaev vint.'), 'Serge Netchaïev vint.');
  assert.equal(await mended('LENIN vint.'), 'Lénine vint.');
});

test('an inflected name is left to a reader', async () => {
  const glossary = glossaryOf({ lenin: ['person', { de: { preferred: 'Lenin', forbidden: ['Uljanow'] } }] });
  const [mention] = await namesIn(glossary, 'de', 'Uljanows Werk');
  assert(mention);
  assert.equal(replaceName(mention, 'Lenin', await inflectionOf('de')), undefined);
});

test('letters of other scripts are found, and the word they would make', () => {
  const [word] = mixedWordsIn('Lеnin');
  assert.deepEqual(word, { start: 0, end: 5, strangers: ['е'], skeletons: ['Lenin'] });
  assert.deepEqual(mixedWordsIn('Кpонштадт')[0]?.skeletons, ['Кронштадт']);
  assert.deepEqual(mixedWordsIn('Lenin и Ленин, TNFα, 3D-печать'), []);
});
