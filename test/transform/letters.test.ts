import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString as textOf } from 'hast-util-to-string';
import { pressOf } from '../check-press.ts';
import { editionsOf } from '../editions-of.ts';
import { memoryHost } from '../memory-host.ts';

/** What looks like markup and is none comes out as it was written, but for the form of its apostrophes. */
const LETTERS = [
  '18:30',
  '3:16',
  'localhost:7878',
  'auteur:rice',
  "Kanien'kehá:ka",
  '{x}',
  '{#x}',
  '<think>',
  '</think>',
  '<T extends U>',
  ':unknown[x]{y}',
  ':unknown[x',
  '::before',
  '::pagebreaks',
  'a ::pagebreak',
  '$5 and $6',
  '$x^2$',
  ':sic[oops',
  ':sic {x}',
  ':lang{fr}',
  ':name',
  ':::',
  ':',
  ':)',
  '1 < 2 > 0',
  'a_b_c',
  '2 * 3 * 4',
  '[x]',
  '[^',
  'AT&T',
  '&nope;',
  '“quoted” ‘words’ … – —',
  'one\u00a0two\u202fthree',
  'soft\u00adhyphen',
  'e\u0301',
  'İıß',
  '👩‍👩‍👧',
  'שלום عربي',
];

const PLACES: Readonly<Record<string, (letters: string) => string>> = {
  'a paragraph': (letters) => `Words ${letters} words`,
  'a heading': (letters) => `## Words ${letters} words`,
  'a list': (letters) => `- Words ${letters} words`,
  'a quotation': (letters) => `> Words ${letters} words`,
  'a table': (letters) => `| Words ${letters} words |\n| - |`,
  emphasis: (letters) => `*Words ${letters} words*`,
  'an aside': (letters) => `:::aside\nWords ${letters} words\n:::`,
  verse: (letters) => `:::verse\nWords ${letters} words\n:::`,
};

for (const [place, markdown] of Object.entries(PLACES)) {
  test(`letter for letter in ${place}`, async () => {
    for (const letters of LETTERS) {
      const host = memoryHost(pressOf({ 'en.md': `---\ntitle: T\n---\n\n${markdown(letters)}\n` }));
      const [edition] = await editionsOf(host);
      const text = edition?.sections
        .map(({ tree }) => textOf(tree))
        .join('')
        .trim();
      assert.equal(text, `Words ${letters.replace("'", '’')} words`);
    }
  });
}
