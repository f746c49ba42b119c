import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInText } from '../../../scripts/text/typography/find-in-text.ts';
import { type TAGS, typographyOf } from './typographies.ts';

/** What is set in small capitals stands in brackets: numerals of centuries in round ones, initials in square ones. */
const SAMPLES: Readonly<Partial<Record<(typeof TAGS)[number], readonly string[]>>> = {
  fr: [
    'Au (XIX)e siècle, puis au (XX)e, du (XVIII)e au (XXI)e siècle.',
    'le (I)er siècle, le (II)e millénaire, le (XX)e s.',
    'François Ier, la Ve République, le Ier congrès, la IIe Internationale, le XXe arrondissement',
    'Louis XIV, tome IV, chapitre XII, page CD',
    'L’[URSS], la [C.G.T.], l’[U.R.S.S.] et la [CGT]-[SR] ; les [SR]',
    '12 KW, J.R.R. Tolkien, VTsIK, États-Unis, A, À, B1',
    'ILS ONT TORT ! PROLÉTAIRES DE TOUS LES PAYS, RÉVOLUTION',
  ],
  en: [
    'The [USSR]’s [NATO] and [UNESCO], the [RSFSR] and [IWW]s; [U.S.S.R.]',
    'the US, the 19th century, World War II, Louis XIV, A.B. Name, J.R.R. Tolkien, 12 GHZ, H2O',
    'WORKERS OF THE WORLD! REVOLUTION',
  ],
  es: ['en los siglos (XIX) y (XX), el siglo (XXI), los siglos (XVI)-(XVII)', 'Carlos V, tomo IV, la CNT'],
  it: ['il (XIX) secolo, nei secoli (XVIII) e (XIX), sec. (IV)', 'Pio IX, tomo IV, la CGIL'],
  de: ['Die KPD im 19. Jahrhundert, Kapitel IV'],
  ru: ['РСФСР в XIX веке'],
};

for (const [tag, samples] of Object.entries(SAMPLES)) {
  test(`small capitals in ${tag}`, async () => {
    const typography = await typographyOf(tag as (typeof TAGS)[number]);
    for (const sample of samples) {
      const text = sample.replace(/[()[\]]/g, '');
      let marked = '';
      let done = 0;
      for (const { start, end, text: set, element } of findInText(text, typography).edits) {
        const [open, close] = BRACKETS[element?.className ?? ''] ?? ['', ''];
        if (open) assert.equal(set, text.slice(start, end), 'no letter is another');
        marked += text.slice(done, start) + open + text.slice(start, end) + close;
        done = end;
      }
      assert.equal(marked + text.slice(done), sample);
    }
  });
}

const BRACKETS: Readonly<Record<string, readonly [string, string]>> = { century: ['(', ')'], acronym: ['[', ']'] };

test('initials and centuries are found in linear time', async () => {
  const hostile = [
    `${'I, '.repeat(20_000)}secolo`,
    'A.'.repeat(40_000),
    'AB '.repeat(30_000),
    `siglo ${'I y '.repeat(20_000)}`,
  ];
  for (const tag of ['fr', 'it', 'es'] as const) {
    const typography = await typographyOf(tag);
    for (const text of hostile) {
      const start = process.cpuUsage();
      findInText(text, typography);
      assert(process.cpuUsage(start).user < 2e6, `${tag}: ${text.slice(0, 20)}`);
    }
  }
});
