import type { ElidedWord, Elision } from '../../model/inflection.ts';
import { capitalised } from './letter-case.ts';
import { wordsOf } from './words.ts';

/**
 * Tell whether a word such as `de` is shortened before a name.
 *
 * @param said what the glossary says of the term: `false` with an aspirated h
 * @returns nothing where usage is divided
 */
export function elides(name: string, elision: Elision | undefined, said?: boolean): boolean | undefined {
  if (!elision) return undefined;
  if (said !== undefined) return said;
  const plain = (wordsOf(name)[0]?.key ?? '').normalize('NFD').replace(/\p{M}/gu, '');
  if (elision.undecided.some((letters) => plain.startsWith(letters))) return undefined;
  return elision.before.some((letters) => plain.startsWith(letters));
}

/** A word before a name that could be shortened. */
export interface ElidableWord {
  readonly start: number;
  readonly written: string;
  /** `d’`, or `D’`. */
  readonly short: string;
}

/** Find the word before a name, one space apart, that is shortened before a vowel. */
export function elidableBefore(text: string, start: number, elision: Elision | undefined): ElidableWord | undefined {
  if (!elision || !/[ \n\u00a0\u202f]/.test(text[start - 1] ?? '')) return undefined;
  const from = start - 1 - LONGEST;
  const [word] = wordsOf(text.slice(Math.max(0, from), start - 1)).slice(-1);
  const at = Math.max(0, from) + (word?.start ?? 0);
  if (!word || Math.max(0, from) + word.end !== start - 1 || /['’ʼ]/.test(text[at - 1] ?? '')) return undefined;
  const found = elision.words.find(({ full }) => full.includes(word.key));
  if (!found) return undefined;
  const written = text.slice(at, start - 1);
  return { start: at, written, short: written === word.key ? found.short : capitalised(found.short) };
}

/** No word that is shortened is longer. */
const LONGEST = 12;

/** Write out what was shortened (`d’` → `de`); nothing where more than one word may be meant. */
export function writtenOut(before: string, elision: Elision | undefined): string | undefined {
  const full = elidedWord(before, elision)?.full ?? [];
  if (full.length !== 1) return undefined;
  return before === before.toLowerCase() ? full[0] : capitalised(full[0] as string);
}

export function elidedWord(before: string, elision: Elision | undefined): ElidedWord | undefined {
  return elision?.words.find(({ short }) => short.slice(0, -1) === before.slice(0, -1).toLowerCase());
}
