import type { Typography } from '../../../model/typography.ts';
import { oneOf, UPPER, WORD } from '../characters.ts';
import type { Edit, Finder, Remark } from '../finding.ts';

/** Find ordinals in figures or roman numerals (`1er`, `XIXe`), whose letters are raised, and those with letters too many (`2ème`). */
export function ordinalFinder({ ordinals, centuries, bound }: Typography): Finder | undefined {
  if (!ordinals) return undefined;
  const { suffixes, wrong } = ordinals;
  const letters = [...Object.values(suffixes).flat(), ...Object.keys(wrong)];
  // One letter alone is a numeral only where it begins no word: `Ve`, but not `Ce`, `Me`.
  const pattern = new RegExp(`(?<![${WORD}.,])(\\d{1,9}|[IVXLCDM]{2,12}|[IVX])(${oneOf(letters)})(?![${WORD}])`, 'g');
  const isCentury = centuryTeller(centuries?.after ?? [], bound?.counted);
  return (text) => {
    const edits: Edit[] = [];
    const remarks: Remark[] = [];
    for (const { 1: number = '', 2: written = '', index: start } of text.matchAll(pattern)) {
      const right = wrong[written] ?? written;
      const allowed = suffixes[VALUES[number] ?? number] ?? [];
      if (!allowed.includes(right) && !suffixes['*']?.includes(right)) continue;
      const at = start + number.length;
      const end = at + written.length;
      if (/\D/.test(number) && isCentury(number, text.slice(end, end + LONGEST_WORD)))
        edits.push({ kind: 'ordinals', start, end: at, text: number, element: { tagName: 'span', className: 'century' } });
      const element = { tagName: 'sup', className: 'ordinal' } as const;
      edits.push({ kind: 'ordinals', start: at, end, text: written, element });
      if (right !== written) remarks.push({ kind: 'ordinals', start, end, expected: number + right });
    }
    return { edits, remarks };
  };
}

/**
 * Tell centuries from what else is counted in roman numerals: sovereigns (`François Ier`), regimes (`la Ve République`), congresses. What no noun
 * follows is a century (`au XVIIIe et au XIXe`), but for the first.
 *
 * @param nouns what centuries are called
 * @param others other nouns that ordinals stand before
 */
function centuryTeller(nouns: readonly string[], others: readonly string[] = ['—']): (number: string, rest: string) => boolean {
  if (nouns.length === 0) return () => false;
  const own = new RegExp(`^[ \\n\\u00a0\\u202f]${oneOf(nouns)}(?![${WORD}])`);
  const other = new RegExp(`^[ \\n\\u00a0\\u202f](?:[${UPPER}]|${oneOf(others)}(?![${WORD}]))`);
  return (number, rest) => own.test(rest) || (number !== 'I' && !other.test(rest));
}

/** As far as one looks for the noun behind a numeral. */
const LONGEST_WORD = 24;

/** The roman numerals that have endings of their own. */
const VALUES: Readonly<Record<string, string>> = { I: '1', II: '2' };
