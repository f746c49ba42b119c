import type { Flow } from '../flow.ts';

/** One word of a text that is written like a name, in all its letter cases. */
export interface Spelling {
  /** In lower case, NFC, without soft hyphens: `kronstadt`. */
  readonly key: string;
  /** The same without diacritics. */
  readonly plain: string;
  /** As written (`Lenin`, `LENIN`), each with its places in the order of the text. */
  readonly forms: Map<string, Occurrence[]>;
  /** How often it has a capital inside a sentence, where only a name has one. */
  inside: number;
  /** How often it stands in capitals among words that do not. */
  capitals: number;
  /** How often at all. */
  count: number;
}

export interface Occurrence {
  /** Which of all the words of all texts it is, for their order. */
  readonly serial: number;
  /** Index of the text that holds it. */
  readonly text: number;
  readonly flow: Flow;
  /** UTF-16 units in `flow.text`. */
  readonly start: number;
  readonly end: number;
  /** The capitalised words beside it, as keys: `leon` before `trotsky`. */
  readonly before?: string;
  readonly after?: string;
  /** In a line set wholly in capitals, where they say nothing about the word. */
  readonly styled: boolean;
}

/** Write a word without diacritics and ligatures. */
export function withoutMarks(word: string): string {
  if (/^[a-z]*$/i.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæøßłđ]/g, (letter) => LIGATURES[letter] ?? letter);
}

// Letters that Unicode does not take apart.
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd' };
