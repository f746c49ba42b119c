import { EXCHANGES } from './transliteration.ts';

/** By what steps one spelling becomes another. */
export interface Difference {
  /** What other transliterations account for; 0 when nothing is exchanged. */
  readonly transliteration: number;
  /** What only a slip of the hand accounts for, 1 for an ordinary letter. */
  readonly slips: number;
  /** Two neighbouring letters changed places. */
  readonly swapped: boolean;
}

/**
 * Compare two words by the cheapest way from one to the other: a Damerau-Levenshtein distance (with adjacent transpositions) whose
 * steps are weighted, and in which whole groups of letters may be exchanged as transliterations do.
 *
 * @param a a word in lower case without diacritics
 * @param b another
 */
export function compareSpellings(a: string, b: string): Difference {
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const slips = new Float64Array(costs.length);
  const swaps = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    for (let j = 0; j <= b.length; j += 1) {
      const here = i * width + j;
      const step = (from: number, cost: number, isSlip: boolean, isSwap: boolean) => {
        const total = (costs[from] as number) + cost;
        if (total >= (costs[here] as number)) return;
        costs[here] = total;
        slips[here] = (slips[from] as number) + (isSlip ? cost : 0);
        swaps[here] = isSwap ? 1 : (swaps[from] as number);
      };
      const [left, right] = [a[i - 1] as string, b[j - 1] as string];
      // The first letter is the last that a hand gets wrong.
      const weight = i <= 1 && j <= 1 ? FIRST : 1;
      if (i > 0 && j > 0) {
        step(here - width - 1, left === right ? 0 : weight * (areNear(left, right) ? NEAR : OTHER), left !== right, false);
        for (const { from, to, cost, end } of EXCHANGES.get(left + right) ?? []) {
          if (end && (i < a.length || j < b.length)) continue;
          if (!a.endsWith(from, i) || !b.endsWith(to, j)) continue;
          const opens = i === from.length || j === to.length;
          step((i - from.length) * width + j - to.length, opens ? cost * FIRST : cost, false, false);
        }
        if (i > 1 && j > 1 && left !== right && left === b[j - 2] && right === a[i - 2])
          step((i - 2) * width + j - 2, SWAP, true, true);
      }
      if (i > 0)
        step(here - width, left === a[i - 2] && left === right ? DOUBLE : weight, left !== a[i - 2] || left !== right, false);
      if (j > 0)
        step(here - 1, right === b[j - 2] && left === right ? DOUBLE : weight, right !== b[j - 2] || left !== right, false);
    }
  }
  const last = costs.length - 1;
  return {
    transliteration: (costs[last] as number) - (slips[last] as number),
    slips: slips[last] as number,
    swapped: swaps[last] === 1,
  };
}

const SWAP = 0.6;
/** A letter doubled or not: `Rossia`, `Rosia`. */
const DOUBLE = 0.3;
const NEAR = 0.8;
const OTHER = 1.1;
const FIRST = 1.5;

/** Letters that sound alike, or stand side by side in the ear: the usual slips. */
function areNear(a: string, b: string): boolean {
  return ALIKE.some((letters) => letters.includes(a) && letters.includes(b));
}

const ALIKE = ['aeiouy', 'dt', 'bp', 'gk', 'ckq', 'sz', 'mn', 'vf', 'lr'];
