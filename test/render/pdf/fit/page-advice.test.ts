import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { language } from '../../../../scripts/model/language.ts';
import { type PaperSetting, type PrintSize, parsePaper, printSizes } from '../../../../scripts/model/press.ts';
import { reporter } from '../../../../scripts/model/report.ts';
import type { FittedEdition } from '../../../../scripts/render/pdf/fit/fit-edition.ts';
import { pageAdvice } from '../../../../scripts/render/pdf/fit/page-advice.ts';
import { measurePage, type TypeSize } from '../../../../scripts/render/pdf/page-measure.ts';
import { stringLoader } from '../../../../scripts/support/load-strings.ts';
import { memoryHost } from '../../../memory-host.ts';
import { FIXTURE_TYPE } from '../../fixture-book.ts';

const loadStrings = stringLoader(memoryHost({}));
const paper = parsePaper('a5') ?? assert.fail();
const page = { marginTopMm: 18, marginBottomMm: 22, marginInnerMm: 17, marginOuterMm: 20 };

function fitted(pages: number, best?: TypeSize & { pages: number }, shortest?: FittedEdition['shortest']): FittedEdition {
  const own = { setting: measurePage(paper, { page, type: FIXTURE_TYPE }), pages };
  const found = best && { setting: measurePage(paper, { page, type: FIXTURE_TYPE }, best), pages: best.pages };
  return { own, best: found ?? own, tries: 1, ...(shortest && { shortest }) };
}

async function said(lang: string, what: FittedEdition, fit: NonNullable<PaperSetting['fit']> = 'free'): Promise<string[]> {
  const { t } = await loadStrings(language(lang));
  const [print] = printSizes([{ paper, fit }], undefined) as [PrintSize];
  const file = new VFile({ path: 'book.yaml' });
  const advice = pageAdvice(what, lang, print);
  if (advice) reporter(t)(file, advice);
  return file.messages.map(({ reason, source, ruleId }) => `${source}:${ruleId} ${reason}`);
}

const TIGHTER = { sizePt: 11, leadingPt: 13.8, pages: 16 };
const LOOSER = { sizePt: 11.25, leadingPt: 14.2, pages: 19 };

/** What was counted, and how the message begins in both languages. */
const CASES: readonly (readonly [what: FittedEdition, fit: 'free' | 'signature', english: string, french: string])[] = [
  [
    fitted(17, TIGHTER),
    'free',
    'print:pages en, a5: 17 pages: 3 blanks; with leading 13.8 pt it is 16 pages. ',
    'print:pages fr, a5\u00a0: 17\u00a0pages, plus 3\u00a0blanches\u202f; avec un interligne de 13,8\u00a0pt, cela fait 16\u00a0pages. ',
  ],
  [
    fitted(18, LOOSER),
    'free',
    'print:pages en, a5: 18 pages: 2 blanks; with type of 11.25 pt and leading 14.2 pt it is 19 pages: 1 blank. ',
    'print:pages fr, a5\u00a0: 18\u00a0pages, plus 2\u00a0blanches\u202f; avec un corps de 11,25\u00a0pt et un interligne de 14,2\u00a0pt, cela fait 19\u00a0pages, plus 1\u00a0blanche. ',
  ],
  [
    fitted(17, undefined, { label: '15', lines: 2 }),
    'free',
    'print:pages en, a5: 17 pages: 3 blanks; page 15 holds only 2 lines: with so much less text it would be 16 pages. ',
    'print:pages fr, a5\u00a0: 17\u00a0pages, plus 3\u00a0blanches\u202f; la page 15 ne porte que 2\u00a0lignes\u00a0: avec autant de texte en moins, cela ferait 16\u00a0pages. ',
  ],
  // A page that is half full is not saved by a cut, and one page less of eighteen saves no sheet.
  [
    fitted(17, undefined, { label: '15', lines: 20 }),
    'free',
    'print:pages en, a5: 17 pages: 3 blanks; within the bounds of the design no type has fewer. ',
    'print:pages fr, a5\u00a0: 17\u00a0pages, plus 3\u00a0blanches\u202f; dans les limites de la maquette, aucun réglage n’en laisse moins. ',
  ],
  [
    fitted(18, undefined, { label: '15', lines: 1 }),
    'signature',
    'print:pages en, a5: 18 pages: 2 blanks; within the bounds of the design no type has fewer. ',
    'print:pages fr, a5\u00a0: 18\u00a0pages, plus 2\u00a0blanches\u202f; dans les limites',
  ],
  [
    fitted(17, TIGHTER),
    'signature',
    'print:fitted en, a5: set with leading 13.8 pt it is 16 pages; in the design’s own type it is 17 pages: 3 blanks. ',
    'print:fitted fr, a5\u00a0: composé avec un interligne de 13,8\u00a0pt, cela fait 16\u00a0pages\u202f; dans le réglage de la maquette, cela ferait 17\u00a0pages, plus 3\u00a0blanches. ',
  ],
  [
    fitted(18, LOOSER),
    'signature',
    'print:fitted en, a5: set with type of 11.25 pt and leading 14.2 pt it is 19 pages: 1 blank; in the design’s own type it is 18 pages: 2 blanks. ',
    'print:fitted fr, a5\u00a0: composé avec un corps de 11,25\u00a0pt et un interligne de 14,2\u00a0pt, cela fait 19\u00a0pages, plus 1\u00a0blanche\u202f; dans le réglage de la maquette, cela ferait 18\u00a0pages, plus 2\u00a0blanches. ',
  ],
];

test('advice is worded in both languages', async () => {
  for (const [what, fit, ...texts] of CASES) {
    for (const [index, text] of texts.entries()) {
      const [message, ...others] = await said(['en', 'fr'][index] as string, what, fit);
      assert.equal(message?.slice(0, text.length), text);
      assert.deepEqual(others, []);
    }
  }
});

test('of a book that fills its sheets nothing is said', async () => {
  assert.deepEqual(await said('en', fitted(16)), []);
  assert.deepEqual(await said('en', fitted(16), 'signature'), []);
});
