import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossaryOf } from './glossary-of.ts';
import { namesIn, shown } from './names-in.ts';

const GLOSSARY = glossaryOf({
  lenin: [
    'person',
    {
      en: { preferred: 'Lenin', firstMention: 'Vladimir Ilyich Lenin', admitted: ['Vladimir Lenin'], forbidden: ['Lenine'] },
      fr: { preferred: 'Lénine', forbidden: ['Lenine'] },
      de: 'Lenin',
      ru: { preferred: 'Ленин', admitted: ['Владимир Ленин'] },
      zh: '列宁',
    },
  ],
  marx: ['person', { en: 'Marx', fr: 'Marx', de: 'Marx' }],
  trotsky: ['person', { ru: 'Троцкий', en: 'Trotsky' }],
  kronstadt: ['place', { en: 'Kronstadt', fr: 'Cronstadt', de: 'Kronstadt', ru: 'Кронштадт' }],
  brest: ['place', { en: 'Brest-Litovsk', 'fr-CA': 'Brest-Litovsk' }],
  kim: ['person', { en: 'Kim Jong Un' }],
  nechaev: ['person', { fr: 'Netchaïev', en: 'Nechaev' }],
  october: ['event', { fr: 'Octobre' }],
  matin: ['work', { en: { preferred: 'Le Matin', forbidden: ['Le Morning'] } }],
  done: ['work', { en: 'What Is to Be Done?', fr: 'Que faire ?' }],
  council: ['concept', { en: { preferred: 'workers’ council', case: 'initial' } }],
  haganah: ['organisation', { he: 'ההגנה' }],
  bracket: ['organisation', { en: 'Proletkult (*)' }],
});

const CASES: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  'a form, its possessive, and the longest one': [
    'en',
    'Lenin’s paper, Vladimir Ilyich Lenin, Vladimir Lenin; Lenin, Vladimir',
    'lenin preferred Lenin|’s',
    'lenin firstMention Vladimir Ilyich Lenin',
    'lenin admitted Vladimir Lenin',
    'lenin preferred Lenin',
  ],
  'an apostrophe alone behind a sibilant, and not where it closes a quotation': [
    'en',
    'Marx’ books; Lenin’ books; ‘the books of Marx’',
    'marx preferred Marx|’',
    'lenin preferred Lenin',
    'marx preferred Marx quotation',
  ],
  'words only': [
    'en',
    'Leninist, Leningrad, unLenin, Lenin2, Lenin_x, O’Lenin, Lenin-like',
    'lenin preferred Lenin',
    'lenin preferred Lenin',
  ],
  'composed and decomposed letters': [
    'fr',
    'Netchai\u0308ev et Netchaïev',
    'nechaev preferred Netchai\u0308ev',
    'nechaev preferred Netchaïev',
  ],
  'apostrophes of all kinds': [
    'en',
    "a workers' council, a workers’ council, a workersʼ council",
    "council preferred workers' council",
    'council preferred workers’ council',
    'council preferred workersʼ council',
  ],
  'spaces and line breaks of all kinds': [
    'en',
    'Kim\u00a0Jong\u202fUn, Kim\nJong Un, Kim  \nJong Un',
    'kim preferred Kim\u00a0Jong\u202fUn',
    'kim preferred Kim\nJong Un',
    'kim preferred Kim\nJong Un',
  ],
  'hyphens of all kinds, but no other dash': [
    'en',
    'Brest-Litovsk, Brest‐Litovsk, Brest‑Litovsk, Brest–Litovsk',
    'brest preferred Brest-Litovsk',
    'brest preferred Brest‐Litovsk',
    'brest preferred Brest‑Litovsk',
  ],
  'what is not seen': ['en', 'Le\u00adnin, \u200bLenin\u200b', 'lenin preferred Le\u00adnin', 'lenin preferred Lenin'],
  'names that markup cuts': [
    'en',
    'Kron**stadt**, [Vladimir](https://example.org) *Lenin*',
    'kronstadt preferred Kronstadt',
    'lenin admitted Vladimir Lenin',
  ],
  'no code, no addresses': [
    'en',
    '`Lenin` https://lenin.org/Lenin <https://Lenin.org> lenin@Lenin.org @Lenin example.org/Lenin but Lenin/Marx',
    'lenin preferred Lenin',
    'marx preferred Marx',
  ],
  'elided words before, in any case': [
    'fr',
    'd’Octobre, L’Octobre, qu’Octobre, x’Octobre',
    'october preferred d’|Octobre',
    'october preferred L’|Octobre',
    'october preferred qu’|Octobre',
  ],
  'forms of other languages where there is none of its own': [
    'fr',
    'Lénine, Lenin’s, lenin, Lenine',
    'lenin preferred Lénine',
    'lenin foreign Lenin',
    'lenin forbidden Lenine',
  ],
  'a language takes the forms of its parents': [
    'fr-CA',
    'Lénine à Brest-Litovsk',
    'lenin preferred Lénine',
    'brest preferred Brest-Litovsk',
  ],
  'letter case': [
    'en',
    'LENIN and lenin. Workers’ council, a Workers’ council. LE MORNING, Le Matin, le matin, LE MATIN',
    'lenin preferred LENIN CASE',
    'lenin preferred lenin CASE',
    'council preferred Workers’ council',
    'council preferred Workers’ council CASE',
    'matin forbidden LE MORNING CASE',
    'matin preferred Le Matin',
    'matin preferred LE MATIN CASE',
  ],
  quotations: [
    'en',
    '“Lenin”, ‘Lenin’, "Lenin", „Lenin“, «Lenin», “a ‘Lenin’ b” Lenin; “Lenin, Lenin’s ” Lenin',
    ...Array.from({ length: 6 }, () => 'lenin preferred Lenin quotation'),
    'lenin preferred Lenin',
    'lenin preferred Lenin quotation',
    'lenin preferred Lenin|’s quotation',
    'lenin preferred Lenin',
  ],
  'a quotation mark without its other half protects nothing': ['en', '“Lenin came. Don’t', 'lenin preferred Lenin'],
  'blockquotes without their attributions': [
    'en',
    '> Lenin\n>\n> — Lenin',
    'lenin preferred Lenin quotation',
    'lenin preferred Lenin',
  ],
  'titles of works': [
    'en',
    '*Lenin, a Life*, *Lenin*, *Le Matin*, *Le Morning*',
    'lenin preferred Lenin title',
    'lenin preferred Lenin',
    'matin preferred Le Matin title',
    'matin forbidden Le Morning',
  ],
  'marks that end a form': [
    'en',
    '*What Is to Be Done\u202f?* What Is to Be Done',
    'done preferred What Is to Be Done\u202f? title',
  ],
  'what directives say': [
    'en',
    ':sic[Lenine] :lang[Lénine]{fr} :name[the old man]{#lenin} :name[Vladimir Lenin’s]{#lenin} :name[nobody]{#nobody} :lang[Ленин]{ru}',
    'lenin forbidden Lenine sic',
    'lenin preferred Lénine language',
    'lenin admitted the old man named',
    'lenin admitted Vladimir Lenin|’s named',
    'lenin preferred Ленин language',
  ],
  'Russian cases, which are data': [
    'ru',
    'Ленину, Лениным и Владимиром Лениным, о Троцком, у Кронштадта; ленинский',
    'lenin preferred Ленину',
    'lenin preferred Лениным',
    'lenin admitted Владимиром Лениным',
    'trotsky preferred Троцком',
    'kronstadt preferred Кронштадта',
  ],
  'German cases, which are data': [
    'de',
    'Lenins Werk, Marx’ Werk, des Kronstädter Rates',
    'lenin preferred Lenins',
    'marx preferred Marx|’',
    'kronstadt preferred Kronstädter',
  ],
  'scripts without spaces': ['zh', '我爱列宁同志', 'lenin preferred 列宁'],
  'right-to-left text': ['he', 'אנשי \u200fההגנה\u200f באו', 'haganah preferred ההגנה'],
  'forms with what is special elsewhere': ['en', 'the Proletkult (*), Proletkult', 'bracket preferred Proletkult (*)'],
};

for (const [what, [tag, markdown, ...expected]] of Object.entries(CASES)) {
  test(what, async () => {
    assert.deepEqual(shown(await namesIn(GLOSSARY, tag, markdown)), expected);
  });
}

test('a form of marks alone names nothing, and a glossary without terms finds nothing', async () => {
  assert.deepEqual(
    await namesIn(glossaryOf({ marks: ['concept', { en: '\u0301\u0301' }] }), 'en', 'e\u0301\u0301 \u0301\u0301 x'),
    [],
  );
  assert.deepEqual(await namesIn(glossaryOf({}), 'en', 'Lenin'), []);
});

test('of two terms with one form in two languages the own one is found', async () => {
  const glossary = glossaryOf({
    foreign: ['place', { fr: 'Vienne' }],
    own: ['place', { en: 'Vienne', fr: 'Vienne-sur-Rhône' }],
  });
  assert.deepEqual(shown(await namesIn(glossary, 'en', 'Vienne')), ['own preferred Vienne']);
});
