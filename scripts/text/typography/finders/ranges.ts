import type { Typography } from '../../../model/typography.ts';
import { oneOf, WORD } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/**
 * Find ranges of years, and of pages behind their abbreviation, that a hyphen joins. Other figures with hyphens are dates, telephone
 * numbers, paragraphs of laws.
 */
export function rangeFinder({ ranges }: Typography): Finder | undefined {
  if (!ranges) return undefined;
  const label = new RegExp(`(?<![${WORD}])${oneOf(ranges.after)}\\s$`);
  return (text) => {
    const edits: Edit[] = [];
    for (const { 0: found, 1: from = '', 2: to = '', index } of text.matchAll(RANGE)) {
      if (!isYears(from, to) && !(isUpward(from, to) && label.test(text.slice(Math.max(0, index - 24), index)))) continue;
      const start = index + found.indexOf('-');
      edits.push({ kind: 'dashes', start, end: start + 1, text: ranges.mark });
    }
    return { edits };
  };
}

const RANGE = new RegExp(`(?<![${WORD}.,:/+–-])(\\d{1,4})-(\\d{1,4})(?![${WORD}]|[.,:/]\\d|[-–])`, 'g');

function isYears(from: string, to: string): boolean {
  if (!/^1\d{3}$|^20\d\d$/.test(from) || (to.length !== 4 && to.length !== 2)) return false;
  return Number(to) > Number(from.slice(-to.length)) && (to.length === 2 || /^1|^20/.test(to));
}

/** `112-15` stands for 112 to 115. */
function isUpward(from: string, to: string): boolean {
  return to.length <= from.length ? Number(to) > Number(from.slice(-to.length)) : Number(to) > Number(from);
}
