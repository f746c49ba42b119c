import type { Typography } from '../../../model/typography.ts';
import { oneOf, WORD } from '../characters.ts';
import type { Edit, Finder, Remark } from '../finding.ts';

/** Find ordinals in figures or roman numerals (`1er`, `XIXe`), whose letters are raised, and those with letters too many (`2ème`). */
export function ordinalFinder({ ordinals }: Typography): Finder | undefined {
  if (!ordinals) return undefined;
  const { suffixes, wrong } = ordinals;
  const letters = [...Object.values(suffixes).flat(), ...Object.keys(wrong)];
  // One letter alone is a numeral only where it begins no word: `Ve`, but not `Ce`, `Me`.
  const pattern = new RegExp(`(?<![${WORD}.,])(\\d{1,9}|[IVXLCDM]{2,12}|[IVX])(${oneOf(letters)})(?![${WORD}])`, 'g');
  return (text) => {
    const edits: Edit[] = [];
    const remarks: Remark[] = [];
    for (const { 1: number = '', 2: written = '', index: start } of text.matchAll(pattern)) {
      const right = wrong[written] ?? written;
      const allowed = suffixes[VALUES[number] ?? number] ?? [];
      if (!allowed.includes(right) && !suffixes['*']?.includes(right)) continue;
      const at = start + number.length;
      const isRoman = /\D/.test(number);
      if (isRoman)
        edits.push({ kind: 'ordinals', start, end: at, text: number, element: { tagName: 'span', className: 'century' } });
      const element = { tagName: 'sup', className: 'ordinal' } as const;
      edits.push({ kind: 'ordinals', start: at, end: at + written.length, text: written, element });
      if (right !== written) remarks.push({ kind: 'ordinals', start, end: at + written.length, expected: number + right });
    }
    return { edits, remarks };
  };
}

/** The roman numerals that have endings of their own. */
const VALUES: Readonly<Record<string, string>> = { I: '1', II: '2' };
