import type { Typography } from '../../../model/typography.ts';
import { LOWER, UPPER, WORD } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/**
 * Find initials (`URSS`, `C.G.T.`, the `SR` of `SRs`), which a design may set in small capitals.
 *
 * Roman numerals are none, nor are signs of units behind a number, the initials of a person, or what stands among other words in capitals:
 * there somebody raises his voice.
 */
export function acronymFinder({ acronyms }: Typography): Finder | undefined {
  if (!acronyms) return undefined;
  const { least, most } = acronyms;
  const alone = `(?<![${WORD}.])(?<!\\d[ \\u00a0\\u202f])(?<![${UPPER}]{2}[ \\u00a0\\u202f\\n])`;
  const closed = `[${UPPER}]{${least},${most}}(?=s?(?![${WORD}]))(?![ \\u00a0\\u202f\\n][${UPPER}]{2})`;
  const dotted = `(?:[${UPPER}]\\.){3,${most}}(?![${WORD}])(?![ \\u00a0\\u202f\\n][${UPPER}][${LOWER}])`;
  const pattern = new RegExp(`${alone}(?:${closed}|${dotted})`, 'g');
  return (text) => ({
    edits: [...text.matchAll(pattern)].flatMap(({ 0: letters, index: start }): Edit[] =>
      ROMAN.test(letters)
        ? []
        : [
            {
              kind: 'acronyms',
              start,
              end: start + letters.length,
              text: letters,
              element: { tagName: 'span', className: 'acronym' },
            },
          ],
    ),
  });
}

const ROMAN = /^[IVXLCDM]+$/;
