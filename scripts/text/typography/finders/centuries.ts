import type { Typography } from '../../../model/typography.ts';
import { oneOf, WORD } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/** Find the roman numerals of centuries, alone or several: `siglos XIX y XX`, `il XIX secolo`. Those with letters are ordinals. */
export function centuryFinder({ centuries }: Typography): Finder | undefined {
  if (!centuries) return undefined;
  const { before = [], after = [] } = centuries;
  const numerals = `${NUMERAL}(?:${JOINT}${NUMERAL}){0,4}(?![${WORD}])`;
  const patterns = [
    ...(before.length > 0 ? [`(?<=(?<![${WORD}])${oneOf(before)}[ \\u00a0\\u202f\\n])${numerals}`] : []),
    ...(after.length > 0 ? [`(?<![${WORD}])${numerals}(?=[ \\u00a0\\u202f\\n]${oneOf(after)}(?![${WORD}]))`] : []),
  ];
  const pattern = new RegExp(patterns.join('|'), 'g');
  return (text) => ({
    edits: [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      [...found.matchAll(/[IVX]+/g)].map(({ 0: numeral, index: at }): Edit => {
        const start = index + at;
        const element = { tagName: 'span', className: 'century' } as const;
        return { kind: 'ordinals', start, end: start + numeral.length, text: numeral, element };
      }),
    ),
  });
}

const NUMERAL = '[IVX]{1,8}';

/** What may stand between two: `, `, ` y `, ` al `, a dash. */
const JOINT = '(?:, |[ \\u00a0][a-z]{1,3}[ \\u00a0]|[–-])';
