/** How the names of a language change with their sentence: data of `locales/<tag>/inflection.yaml`. */
export interface Inflection {
  readonly elision?: Elision;
  /** What may stand behind a name: `’s`, or `’` behind a name in s. */
  readonly possessive?: readonly Possessive[];
  /** The endings that names take, by the ending of their first form. The longest that fits a word is used, and no other. */
  readonly endings?: readonly Endings[];
  /** Endings of words made from names (`ist`, `ienne`, `s`): such a word is no misspelling of the name. */
  readonly derivations?: readonly string[];
}

/** Words that lose their vowel before a name and join it by an apostrophe. */
export interface Elision {
  /** Beginnings, in small letters without accents, before which a word is shortened. */
  readonly before: readonly string[];
  /** Beginnings among them that usage treats one way or the other: nothing is said about these. */
  readonly undecided: readonly string[];
  readonly words: readonly ElidedWord[];
}

export interface ElidedWord {
  /** `d’` */
  readonly short: string;
  /** What it is short for: `de`; several where only the gender of the name tells (`le`, `la`); none where the name is never put behind it. */
  readonly full: readonly string[];
}

interface Possessive {
  readonly ending: string;
  /** What the name ends in; anything when left out. */
  readonly behind?: readonly string[];
}

/** `ин`: `ина ину иным ине` */
export interface Endings {
  readonly ending: string;
  readonly becomes: readonly string[];
}
