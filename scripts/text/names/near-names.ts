import { type Glossary, inLanguage, type Term } from '../../model/glossary.ts';
import type { Inflection } from '../../model/inflection.ts';
import type { Language } from '../../model/language.ts';
import { isDerived } from './derived.ts';
import { editDistance } from './edit-distance.ts';
import { inflector } from './inflect.ts';
import { ownEntries, partsOf, shapesOf } from './name-table.ts';

/** Words of names that words of texts may be misspellings of. */
export interface NearNames {
  /** Tell whether a word stands in any form of any language. */
  readonly knows: (key: string) => boolean;
  /** The word of a name that one is probably a misspelling of, as the glossary writes it. */
  readonly nearest: (key: string) => string | undefined;
}

/** Letters that must be right before one wrong letter, or two, still leave a name to be recognised. */
const ONE_WRONG = 5;
const TWO_WRONG = 8;

/**
 * Gather the words by which names are told.
 *
 * They are kept by length with a bit for each letter they have, so that nearly all are ruled out by one operation: a wrong letter
 * changes two bits at the most.
 */
export function nearNames(glossary: Glossary, { chain }: Language, inflection: Inflection): NearNames {
  const known = new Set<string>();
  const byLength = new Map<number, Target[]>();
  const inflect = inflector(inflection);
  for (const term of glossary.terms) {
    for (const key of allWords(term)) known.add(key);
    for (const { form, key } of tellingWords(term, chain)) {
      for (const other of inflect(key)) known.add(other);
      const same = byLength.get(key.length) ?? [];
      byLength.set(key.length, same);
      if (!same.some((one) => one.key === key)) same.push({ key, form, letters: lettersOf(key) });
    }
  }
  const answers = new Map<string, string | undefined>();
  return {
    knows: (key) => known.has(key),
    nearest(key) {
      if (!answers.has(key)) answers.set(key, find(key, byLength, inflection.derivations ?? []));
      return answers.get(key);
    },
  };
}

interface Target {
  readonly key: string;
  readonly form: string;
  readonly letters: number;
}

function find(
  key: string,
  byLength: ReadonlyMap<number, readonly Target[]>,
  derivations: readonly string[],
): string | undefined {
  const letters = lettersOf(key);
  let [best, least]: [string | undefined, number] = [undefined, 3];
  for (let length = key.length - 2; length <= key.length + 2; length += 1) {
    const shorter = Math.min(length, key.length);
    const limit = shorter >= TWO_WRONG ? 2 : shorter >= ONE_WRONG ? 1 : 0;
    for (const target of byLength.get(length) ?? []) {
      if (bitsIn(letters ^ target.letters) > 2 * limit) continue;
      const distance = editDistance(key, target.key, limit);
      // Another first letter makes another name of a short one: Larin, Marin.
      if (distance > limit || distance >= least || (key[0] !== target.key[0] && shorter < TWO_WRONG)) continue;
      if (!isDerived(key, target.key, derivations)) [best, least] = [target.form, distance];
    }
  }
  return best;
}

function* allWords(term: Term): Iterable<string> {
  for (const { preferred, firstMention = '', admitted, forbidden } of Object.values(term.locales)) {
    for (const form of [preferred, firstMention, ...admitted]) yield* partsOf(term, form)?.keys ?? [];
    // Of several forbidden words none is right by itself: `Beynac`, where only `Jacques Beynac` is told to be wrong.
    for (const { form } of forbidden) {
      const { keys = [] } = partsOf(term, form) ?? {};
      if (keys.length === 1) yield* keys;
    }
  }
}

/**
 * The words of a term that name it by themselves: a form of one word, the last of a person's, each long one of a place's. Titles of works
 * are made of common words.
 */
function tellingWords(term: Term, chain: readonly string[]): readonly { form: string; key: string }[] {
  if (term.type === 'work' || !inLanguage(term.locales, chain)) return [];
  return ownEntries(term, chain).flatMap(({ form, status, keys }) => {
    const last = keys.length - 1;
    const tells = (key: string, index: number) =>
      key.length >= ONE_WRONG && (last === 0 || term.type === 'place' || (term.type === 'person' && index === last));
    if (status === 'forbidden' || !keys.some(tells)) return [];
    const shapes = shapesOf(form);
    const words = keys.map((key, index) => ({ key, form: shapes[index] as string }));
    // A word in small letters is an ordinary one.
    return words.filter((word, index) => tells(word.key, index) && word.form !== word.key);
  });
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) letters |= 1 << (key.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
