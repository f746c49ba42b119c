import { ATOM } from '../flow.ts';

/** U+00A0 and U+202F: the spaces at which no line breaks. */
export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_SPACE = '\u202f';

/** The blanks that typography may change for one another, for classes of regular expressions. */
export const BLANKS = ' \\t\\n\\u00a0\\u2009\\u202f';

/**
 * Letters, marks on them and digits, for classes of regular expressions: all above U+00BF but signs and punctuation, and halves of
 * characters beyond the first plane. `\p{L}` says it better and takes a millisecond to compile, in each of twenty patterns.
 */
export const WORD = '0-9A-Za-zª²³µ¹ºÀ-ÖØ-öø-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\ufe20-\\ufe2f\\ufe70-\\ufefc';
export const UPPER = 'A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я';
export const LOWER = 'a-zß-öø-žα-ωа-џ';

const WORD_CHARACTER = new RegExp(`[${WORD}]`);

export function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** White space, or the end of the text. */
export function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** U+00A0 or U+202F. */
export function isNoBreak(character: string | undefined): boolean {
  return character === NO_BREAK_SPACE || character === NARROW_SPACE;
}

/** A word, or what stands for code, a picture or the call of a note. */
export function isSolid(character: string | undefined): boolean {
  return character === ATOM || isWord(character);
}

/** Find where the blanks that end at a place begin. */
export function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && BLANK.has(text[start - 1] as string)) start -= 1;
  return start;
}

/** Find where the blanks that begin at a place end. */
export function blanksAfter(text: string, at: number): number {
  let end = at;
  while (BLANK.has(text[end] as string)) end += 1;
  return end;
}

const BLANK = new Set([' ', '\t', '\n', NO_BREAK_SPACE, '\u2009', NARROW_SPACE]);

/** Write words as alternatives of a regular expression, the longest first. */
export function oneOf(words: readonly string[]): string {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}
