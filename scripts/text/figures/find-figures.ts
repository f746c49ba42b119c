import type { Figures } from '../../model/figures.ts';
import { WORD } from '../typography/characters.ts';
import { numberWords } from './number-words.ts';

/** The numbers of a text, whatever the way of its language to write them, by their value: `1700000`, `12%`, `month 8`. */
export interface FoundFigures {
  /** Those in digits or Roman numerals and the months of dates, each as it was first written. */
  readonly written: ReadonlyMap<string, string>;
  /** Those in words. */
  readonly spelt: ReadonlySet<string>;
}

/**
 * Make the function that finds numbers and dates in the texts of a language.
 *
 * `1,700,000`, `1.7 million` and `1 700 000` are one number; `August 30, 1918` and `30 août 1918` one date; `XIXe` and `19th` one century.
 *
 * @returns nothing for a language whose way of writing numbers is not known
 */
export function figureFinder(figures: Partial<Figures> | undefined): ((text: string) => FoundFigures) | undefined {
  const { group, decimal, months, ordinals = [], roman = [], percent = [], words } = figures ?? {};
  if (!group || !decimal || !months || !words) return undefined;
  const scales = Object.keys(words).filter((word) => (words[word] as number) >= 1000);
  const number = `\\d{1,3}(?:[${group.map(escaped).join('')}]\\d{3})+(?!\\d)|\\d+`;
  const digits = new RegExp(
    `(?<![${WORD}.,])(?<whole>${number})(?:${escaped(decimal)}(?<part>\\d+))?(?:(?:${oneOf(ordinals)})(?![${WORD}]))?` +
      `(?:\\s?(?<percent>${oneOf(percent)})(?![${WORD}])|\\s(?<scale>${oneOf(scales)})s?(?![${WORD}])|[–-](?<end>\\d{1,2})(?![\\d${WORD}]))?`,
    'gu',
  );
  const names = new Map(months.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));
  const month = `(?<![${WORD}])(${oneOf([...names.keys()])})(?![${WORD}])`;
  // A month counts beside a number alone: `May` and `mars` are other words too.
  const date = new RegExp(`(?<=\\d(?:${oneOf(ordinals)})?[\\s,]{1,2}(?:of |de )?)${month}|${month}(?=[\\s,]{1,2}\\d)`, 'gu');
  const numeral = new RegExp(`(?<![${WORD}])([IVXLCDM]{2,12}|[IVX])(?:${oneOf(roman)})(?![${WORD}])`, 'gu');
  const spelt = numberWords(figures as Figures);
  return (text) => {
    const written = new Map<string, string>();
    const add = (value: string, as: string) => written.has(value) || written.set(value, as);
    for (const { 0: whole, groups = {} } of text.matchAll(digits)) {
      const plain = (groups.whole as string).replace(/\D/g, '');
      const value = Number(groups.part === undefined ? plain : `${plain}.${groups.part}`);
      const scale = groups.scale === undefined ? 1 : (words[groups.scale] as number);
      add(`${Number((value * scale).toPrecision(15))}${groups.percent === undefined ? '' : '%'}`, whole.trim());
      // The end of a range may leave out what it has in common with the start: 1917–21.
      if (groups.end !== undefined) add(String(Number(plain.slice(0, -groups.end.length) + groups.end)), groups.end);
    }
    for (const [name] of text.matchAll(date)) add(`month ${names.get(name)}`, name);
    if (roman.length > 0) for (const [as, letters = ''] of text.matchAll(numeral)) add(String(romanValue(letters)), as);
    return { written, spelt: spelt(text) };
  };
}

function oneOf(forms: readonly string[]): string {
  return forms.length === 0
    ? '(?!)'
    : [...forms]
        .sort((a, b) => b.length - a.length)
        .map(escaped)
        .join('|');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const NUMERALS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => NUMERALS[letter] as number);
  return values.reduce((sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value), 0);
}
