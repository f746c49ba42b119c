import { compareSpellings } from './compare-spellings.ts';
import { derivation } from './derivation.ts';
import { isGivenName } from './given-names.ts';
import type { Spelling } from './spelling.ts';

/** Why two spellings are taken for one name. */
export type Evidence = 'case' | 'diacritics' | 'transliteration' | 'swap' | 'letter' | 'company';

export interface Weighed {
  /** Above zero: one name. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** The names beside a spelling, before and after it, and beside how many spellings each stands. */
export interface Company {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/**
 * Weigh what speaks for and against two spellings being one name.
 *
 * Each piece of evidence adds to one score, as logarithms of odds do; only derivation and the list of given names decide alone. The
 * weights were set on labelled passages (`test/text/discovery/labelled`) and on novels in two languages.
 *
 * @param main the more frequent one
 * @param rare the other
 * @param names how many names the texts have: among many, more are near each other by chance
 * @returns nothing when they are two names for sure, or nothing could outweigh what surrounds them
 */
export function weighPair(
  main: Spelling,
  rare: Spelling,
  company: (of: Spelling) => Company,
  names: number,
): Weighed | undefined {
  const shared = weighCompany(company(main), company(rare));
  // A variant is rare beside the right form.
  const frequency = Math.min(FREQUENT, Math.log((main.count + 1) / (rare.count + 1)));
  const crowd = CROWD * Math.log(Math.max(LEAST, names) / USUAL);
  const context = PRIOR - crowd + frequency - unproven(main) - unproven(rare) + shared;
  if (context + LIKEST <= 0) return undefined;
  const likeness = weighLikeness(main, rare);
  if (!likeness) return undefined;
  // A slip is not made over and over.
  const score = context + likeness.score - likeness.repeated * Math.log(rare.count);
  const evidence: readonly Evidence[] = shared > 0 ? [likeness.kind, 'company'] : [likeness.kind];
  return { score: score > 0 && standTogether(main, rare) ? score - TOGETHER : score, evidence };
}

/** Few of the words that are near each other are one. */
const PRIOR = -2.1;
/** So much less with each factor of e by which the names are more than usual: the more there are, the more are near by chance. */
const CROWD = 0.35;
const USUAL = 400;
const LEAST = 40;
/** At most so much speaks for a spelling because the other is more frequent. */
const FREQUENT = 2;
/** Named side by side, as different people are. */
const TOGETHER = 2;

/** Only ever at the start of a sentence, it may be no name at all; in capitals amid other words, it is likely to be one. */
function unproven({ inside, capitals }: Spelling): number {
  if (inside > 0) return 0;
  return capitals > 0 ? 0.5 : 1.2;
}

/** More than this no likeness weighs. */
const LIKEST = 3.6;

interface Likeness {
  readonly kind: Evidence;
  readonly score: number;
  /** How much it speaks against them that the rarer one is written again and again. */
  readonly repeated: number;
}

function weighLikeness(main: Spelling, rare: Spelling): Likeness | undefined {
  if (main.plain === rare.plain) {
    const doubt = endsOtherwise(main.key, rare.key) ? 2.5 : 0;
    return { kind: 'diacritics', score: 3.5 - doubt, repeated: 0 };
  }
  if (isGivenName(main.plain) && isGivenName(rare.plain)) return undefined;
  const length = Math.min(main.plain.length, rare.plain.length);
  const derived = derivation(main.plain, rare.plain);
  if (length < 4 || derived === 'sure') return undefined;
  const doubt = derived === 'doubtful' ? 1.5 : 0;
  const { transliteration, slips, swapped } = compareSpellings(main.plain, rare.plain);
  if (slips === 0) {
    if (transliteration > length * 0.1) return undefined;
    return {
      kind: 'transliteration',
      score: 3.6 - 2.5 * transliteration - 0.45 * Math.max(0, 6 - length) - doubt,
      repeated: 0.3,
    };
  }
  if (length < 5 || slips > 1.2 || transliteration > 0.4) return undefined;
  // The longer a word, the less likely it is that another name is so near.
  const score =
    0.45 * (Math.min(length, 10) - 4) -
    0.6 * slips -
    2 * transliteration +
    (swapped ? SWAPPED : 0) -
    doubt -
    (isGivenName(rare.plain) ? ESTABLISHED : 0);
  return { kind: swapped ? 'swap' : 'letter', score, repeated: 0.9 };
}

/** Two names hardly ever differ by the order of two letters; slips of the hand do. */
const SWAPPED = 0.8;

/** What looks like a slip and is a given name is likely to be meant: `Albert` beside `Albret`. */
const ESTABLISHED = 1.5;

/** A last `é` is another letter than `e`: `Comté` and `Comte`, `Condé` and `Conde`. */
function endsOtherwise(a: string, b: string): boolean {
  return a.endsWith('é') !== b.endsWith('é');
}

/**
 * The same given name or surname beside both speaks for them, the less the more names it stands beside, as `Saint` and `Prince` do;
 * others beside a rare one speak a little against it.
 */
function weighCompany(main: Company, rare: Company): number {
  const shared = [...spreadOfShared(rare.before, main.before), ...spreadOfShared(rare.after, main.after)];
  if (shared.length > 0) return SHARED / (1 + Math.log(Math.max(1, Math.min(...shared) / 3)));
  const [known, own] = [main.before.size + main.after.size, rare.before.size + rare.after.size];
  return own > 0 && known > 2 ? -APART : 0;
}

function spreadOfShared(rare: Company['before'], main: Company['before']): readonly number[] {
  return [...rare].flatMap(([word, spread]) => (main.has(word) ? [spread] : []));
}

const SHARED = 2;
const APART = 0.8;

/** Tell whether both ever stand beside each other as two would: `Anna and Anne`, `Otto, Otta`. */
function standTogether(main: Spelling, rare: Spelling): boolean {
  const own = new Map([...rare.forms.values()].flat().map((place) => [place.serial, place]));
  return [...main.forms.values()].flat().some((a) =>
    [-2, -1, 1, 2].some((distance) => {
      const b = own.get(a.serial + distance);
      return b?.flow === a.flow && Math.max(a.start, b.start) - Math.min(a.end, b.end) <= JOINED;
    }),
  );
}

/** In UTF-16 units: room for a comma or an `and`. */
const JOINED = 6;
