import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findInText } from '../../../scripts/text/typography/find-in-text.ts';
import { typesetText } from '../../../scripts/text/typography/typeset-text.ts';
import { TAGS, typographyOf } from './typographies.ts';

/** Marks, blanks and words at which rules meet. */
const PARTS = [
  ...'"\'«»“”‘’„‚‹›´?!;:.,…-–—()[]/%$€@\\*=\ufffc',
  ...' \n\t\u00a0\u202f\u2009',
  ...['--', '---', '...', ' - ', ' -- ', ' — ', '« ', ' »', '?!', '\u00a0»'],
  ...['a', 'l', 's', 'mot', 'The', 'É', 'й', 'слово', 'e\u0301', '𝔘', '👩‍👧', 'ש', 'tis', 'n'],
  ...['1', '12', '234', '1917', '1 234', '5 678 901', '06', 'II', 'XIXe', '1er', '2ème', 'I', 'V', '90s'],
  ...[
    'p.',
    'M.',
    'Mr',
    'n°',
    'mai',
    'May',
    'siècle',
    'km',
    'etc...',
    'Etat',
    'J. ',
    'z. B.',
    'www.a.b',
    'http://x?y',
    ':-)',
    '&amp;',
  ],
];

const trickyText = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));

for (const tag of TAGS) {
  test(`a text that is set in ${tag} stays as it is`, async () => {
    const typography = await typographyOf(tag);
    const property = fc.property(trickyText, (text) => {
      const set = typesetText(text, typography);
      assert.equal(typesetText(set, typography), set);
    });
    fc.assert(property, { seed: 1917, numRuns: 4000 });
  });

  test(`${tag} changes marks and blanks alone`, async () => {
    const typography = await typographyOf(tag);
    const property = fc.property(trickyText, (text) => {
      assert.equal(wordsOf(typesetText(text, typography)), wordsOf(text));
      let end = 0;
      for (const edit of findInText(text, typography).edits) {
        assert(edit.start >= end && edit.end > edit.start && edit.end <= text.length);
        end = edit.end;
      }
    });
    fc.assert(property, { seed: 1921, numRuns: 2000 });
  });
}

/** What no typography may touch: letters, digits and signs that are no marks. */
function wordsOf(text: string): string {
  return text.replaceAll('...', '…').replace(/[\s"'´«»‹›“”„‟‘’‚‛–—-]/g, '');
}
