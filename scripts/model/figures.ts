/** How a language writes numbers and dates: data of `locales/<tag>/figures.yaml`. */
export interface Figures {
  /** What may stand between groups of three digits. */
  readonly group: readonly string[];
  readonly decimal: string;
  /** The names of each month, January first. */
  readonly months: readonly (readonly string[])[];
  /** Letters that make a number an ordinal: `th`. */
  readonly ordinals: readonly string[];
  /** Letters that follow Roman numerals: `e`. */
  readonly roman?: readonly string[];
  readonly percent: readonly string[];
  /** Words that may stand inside a number: `and`. */
  readonly joining?: readonly string[];
  /** A number word that the next one multiplies, though it is no hundred: 4 and 20 in `quatre-vingts`. */
  readonly times?: readonly number[];
  /** Number words, cardinal and ordinal, in small letters. */
  readonly words: Readonly<Record<string, number>>;
}
