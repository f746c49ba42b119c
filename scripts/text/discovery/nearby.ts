/**
 * Find the words that are one letter apart or nearer, without comparing each with each: two such words share what is left when one
 * letter is taken out of either (the neighbourhoods of deletions by which spelling correctors work).
 *
 * Neighbourhoods that many words share are cut short, and so is the whole list: a text made to have them is no prose, and must not
 * hold the program up.
 *
 * @param words what each may be compared by; equal ones are neighbours too
 * @returns pairs of indexes, the lower first, each once
 */
export function nearbyPairs(words: readonly (readonly string[])[]): readonly (readonly [number, number])[] {
  const entries: number[] = [];
  words.forEach((ways, index) => {
    for (const word of new Set(ways)) {
      entries.push(hashOf(word, -1) * INDEXES + index);
      for (let without = 0; without < word.length; without += 1)
        if (word[without] !== word[without - 1]) entries.push(hashOf(word, without) * INDEXES + index);
    }
  });
  const sorted = Float64Array.from(entries).sort();
  const seen = new Set<number>();
  for (let from = 0, to = 0; from < sorted.length && seen.size < MOST_PAIRS; from = to) {
    const hash = Math.floor((sorted[from] as number) / INDEXES);
    while (to < sorted.length && Math.floor((sorted[to] as number) / INDEXES) === hash) to += 1;
    const end = Math.min(to, from + MOST_NEIGHBOURS);
    for (let one = from; one < end; one += 1) {
      for (let other = one + 1; other < end; other += 1) {
        const [low, high] = [(sorted[one] as number) % INDEXES, (sorted[other] as number) % INDEXES];
        if (low !== high) seen.add(low * INDEXES + high);
      }
    }
  }
  return [...seen].map((pair) => [Math.floor(pair / INDEXES), pair % INDEXES] as const);
}

// A hash of 30 bits and an index of 22 share the 53 bits of an exact number.
const INDEXES = 2 ** 22;
const MOST_NEIGHBOURS = 24;
const MOST_PAIRS = 50_000;

/** FNV-1a over the units of a word but one. */
function hashOf(word: string, without: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    if (index !== without) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 2;
}
