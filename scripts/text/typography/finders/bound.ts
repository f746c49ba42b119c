import type { Typography } from '../../../model/typography.ts';
import { LOWER, NO_BREAK_SPACE, oneOf, UPPER, WORD } from '../characters.ts';
import type { Finder } from '../finding.ts';

const START = `(?<![${WORD}])`;
const ROMAN = '[IVXLCDM]+';

/**
 * Find spaces at which no line should break: before a number or name that an abbreviation announces, between initials, between a king
 * and his number, a day and its month, an ordinal and what it counts.
 *
 * Each pattern begins at the space and looks back from there, so that a text is gone through once, and fast.
 */
export function boundFinder({ bound, ordinals }: Typography): Finder | undefined {
  if (!bound) return undefined;
  const { numbers = [], names = [], months = [], counted = [] } = bound;
  const back = (pattern: string) => `(?<=${START}${pattern}[ \\n])`;
  const patterns = [
    `[ \\n](?=[${UPPER}][${WORD}.])(?:${back(`(?:[${UPPER}]\\.-)?[${UPPER}]\\.`)}${names.length > 0 ? `|${back(oneOf(names))}` : ''})`,
    `[ \\n](?=[IVX]{2,}(?![${WORD}]))${back(`[${UPPER}][${LOWER}]{2,40}`)}`,
  ];
  if (numbers.length > 0) patterns.push(`[ \\n](?=\\d|${ROMAN}(?![${WORD}]))${back(oneOf(numbers))}`);
  if (months.length > 0) {
    const suffixes = ordinals ? `(?:${oneOf(Object.values(ordinals.suffixes).flat())})?` : '\\.?';
    patterns.push(`[ \\n](?=${oneOf(months)}(?![${WORD}]))${back(`\\d{1,2}${suffixes}`)}`);
    patterns.push(`[ \\n](?=\\d{1,2}(?![${WORD}]))${back(oneOf(months))}`);
  }
  if (counted.length > 0) patterns.push(`[ \\n](?=${oneOf(counted)}(?![${WORD}]))${back(`[\\dIVXLCDM]{1,8}[${LOWER}.]{0,3}`)}`);
  const spaces = new RegExp(patterns.join('|'), 'g');
  return (text) => ({
    edits: [...text.matchAll(spaces)].map(({ index }) => ({
      kind: 'bound',
      start: index,
      end: index + 1,
      text: NO_BREAK_SPACE,
    })),
  });
}
