import type { Typography } from '../../../model/typography.ts';
import { BLANKS, isNoBreak, NO_BREAK_SPACE, oneOf, WORD } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/** Find thousands that are parted by the wrong space, and signs and units that are not held to their number. */
export function numberFinder({ numbers }: Typography): Finder | undefined {
  if (!numbers) return undefined;
  const { group, signs = [], units = [] } = numbers;
  const sign = signs.length > 0 ? new RegExp(`(?<=\\d)[${BLANKS}]?${oneOf(signs)}(?![${WORD}-])`, 'g') : undefined;
  const unit = units.length > 0 ? new RegExp(`(?<=\\d)[ \\n]${oneOf(units)}(?![${WORD}])`, 'g') : undefined;
  return (text) => {
    if (!/\d/.test(text)) return { edits: [] };
    const groups =
      group === undefined ? [] : [...text.matchAll(GROUPED)].flatMap((number) => setGroups(number[0], number.index, group));
    const held = unit ? [...text.matchAll(unit)].map(({ index }) => bind(index)) : [];
    const signed = sign ? [...text.matchAll(sign)].flatMap(({ 0: found, index }) => setSign(found, index)) : [];
    return { edits: [...groups, ...signed, ...held] };
  };
}

/** @param found the sign, with the blank before it where there is one */
function setSign(found: string, start: number): readonly Edit[] {
  if (isNoBreak(found[0]) || found[0] === '\u2009') return [];
  if (/^\s/.test(found)) return [bind(start)];
  return [{ kind: 'numbers', start, end: start + found.length, text: NO_BREAK_SPACE + found }];
}

function bind(start: number): Edit {
  return { kind: 'bound', start, end: start + 1, text: NO_BREAK_SPACE };
}

/**
 * Groups of three behind one to three figures. Years, pairs of figures as in telephone numbers, and figures that go on with a sign of
 * their own (`+33 612 345`, `1 776.737`) are none.
 */
const GROUPED = new RegExp(
  `(?<![${WORD},:/+]|(?<!\\.\\.)\\.|[${WORD}][–-]|\\d[${BLANKS}])[1-9]\\d{0,2}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?![${WORD}]|[.:/–-]\\d|[ \\u00a0\\u2009\\u202f]\\d)`,
  'g',
);

function setGroups(number: string, index: number, group: string): readonly Edit[] {
  return [...number.matchAll(/\D/g)]
    .filter(([space]) => space !== group)
    .map(({ 0: space, index: at }) => ({
      kind: space === ' ' ? 'numbers' : 'bound',
      start: index + at,
      end: index + at + 1,
      text: group,
    }));
}
