/** Random numbers that are the same each time (Park and Miller, Random Number Generators: Good Ones Are Hard to Find, 1988). */
export function createRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return {
    chance: (of: number) => next() < of,
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  };
}

export type Random = ReturnType<typeof createRandom>;

const SYLLABLES = ['ka', 'lo', 'mi', 'tro', 'sky', 'ne', 'cha', 'ev', 'ber', 'lin', 'dor', 'ti', 'an', 'us', 'ré', 'vol'];
const VOCABULARY = 4_000;

/** The word of one meaning in one of two languages. Frequent meanings have short words; names and numbers are the same in both. */
export function wordOf(meaning: number, isSource: boolean): string {
  if (meaning < 0) return meaning % 2 === 0 ? String(1800 - meaning) : `Y${wordOf(-meaning % VOCABULARY, true)}`;
  let word = '';
  for (let rest = (meaning + 3) * (isSource ? 7 : 13), parts = meaning < 60 ? 1 : 2 + (meaning % 3); parts > 0; parts -= 1) {
    word += SYLLABLES[rest % 16];
    rest = Math.floor(rest / 16) + meaning * (isSource ? 1 : 5) + parts;
  }
  return isSource || meaning % 3 > 0 ? word : `${word}e`;
}

/**
 * Meanings as a text has them: a few words make half of it (Zipf), every twentieth is a name or a number. Those that end a sentence have a
 * half added.
 */
export function meanings(count: number, random: Random): number[] {
  return Array.from({ length: count }, (_, index) => {
    const meaning = random.chance(0.05)
      ? -1 - random.below(400)
      : Math.floor(VOCABULARY ** (random.below(10_000) / 10_000)) - 1;
    return meaning + (index === count - 1 || index % 12 === 11 ? 0.5 : 0);
  });
}

export function endsSentence(meaning: number): boolean {
  return !Number.isInteger(meaning);
}
