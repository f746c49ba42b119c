import { wordsOf } from '../words.ts';

/**
 * Find what became of texts in one language: which of today's texts each of yesterday's lives on in.
 *
 * A text that was reworded shares most of its words with what it became, one that was split is found in several, and of two that were
 * joined both are found in one. A second look goes to what the first left unexplained: half of a text may have gone to a neighbour. Words
 * that stand in many blocks tell nothing and are not looked at, which also keeps the time linear.
 *
 * @param whole all blocks of the text, by which words are common or not
 * @returns for each old text the indices of the new ones; most often one or none
 */
export function descend(
  old: readonly string[],
  now: readonly string[],
  whole: readonly { readonly text: string }[],
): readonly (readonly number[])[] {
  const found = old.map((): number[] => []);
  if (old.length === 0 || now.length === 0) return found;
  const common = commonWords(whole);
  const left = { old: old.map((text) => featuresOf(text, common)), now: now.map((text) => featuresOf(text, common)) };
  for (const [least, enough] of [
    [1, ENOUGH],
    [REST, ENOUGH_OF_REST],
  ] as const) {
    const links = strongest(left.old, left.now, least, enough);
    for (const { from, to } of links) found[from]?.push(to);
    const explained = links.map(({ from, to }) => [...(left.old[from] ?? [])].filter((one) => left.now[to]?.has(one)));
    for (const [index, { from, to }] of links.entries()) {
      for (const one of explained[index] ?? []) {
        left.old[from]?.delete(one);
        left.now[to]?.delete(one);
      }
    }
  }
  return found;
}

/** Find the pairs of texts that share enough of what is left of them. */
function strongest(old: readonly ReadonlySet<string>[], now: readonly ReadonlySet<string>[], least: number, enough: number) {
  const holders = new Map<string, number[]>();
  for (const [index, set] of now.entries()) {
    for (const one of set) {
      const list = holders.get(one);
      if (!list) holders.set(one, [index]);
      else if (list.length <= COMMON) list.push(index);
    }
  }
  const links: { from: number; to: number; score: number }[] = [];
  const top = new Map<number, number>();
  const best = new Map<number, number>();
  for (const [from, set] of old.entries()) {
    const counts = new Map<number, number>();
    for (const one of set) {
      const list = holders.get(one) ?? [];
      if (list.length <= COMMON) for (const to of list) counts.set(to, (counts.get(to) ?? 0) + 1);
    }
    for (const [to, count] of counts) {
      const shorter = Math.min(set.size, now[to]?.size ?? 0);
      const score = count / shorter;
      if (score < enough || shorter < least) continue;
      links.push({ from, to, score });
      top.set(from, Math.max(top.get(from) ?? 0, score));
      best.set(to, Math.max(best.get(to) ?? 0, score));
    }
  }
  return links.filter(({ from, to, score }) => score >= NEAR * (top.get(from) ?? 0) && score >= NEAR * (best.get(to) ?? 0));
}

/** What stands in more texts than this tells nothing of any. */
const COMMON = 12;
/** The share of the shorter text's features that must be found in the other, at first and of the rest. */
const ENOUGH = 0.35;
const ENOUGH_OF_REST = 0.6;
/** Weaker traces than this part of the strongest are taken for chance. */
const NEAR = 0.7;
/** So many features must be left for a second look to tell anything. */
const REST = 12;

/** The words of a text and its pairs of words, but for what is common. */
function featuresOf(text: string, common: ReadonlySet<string>): Set<string> {
  const words = wordsOf(text);
  const features = new Set(words.filter((word) => !common.has(word)));
  // A title may have common words alone.
  if (features.size === 0) for (const word of words) features.add(word);
  for (let index = 1; index < words.length; index += 1) {
    const [before = '', word = ''] = [words[index - 1], words[index]];
    if (!(common.has(before) && common.has(word))) features.add(`${before} ${word}`);
  }
  return features;
}

/** Find the words that stand in more than a twentieth of the blocks, in a sample of these. */
function commonWords(whole: readonly { readonly text: string }[]): ReadonlySet<string> {
  const step = Math.max(1, Math.floor(whole.length / SAMPLE));
  const sample = whole.filter((_, index) => index % step === 0);
  const counts = new Map<string, number>();
  for (const { text } of sample) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(2, sample.length / 20);
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word));
}

const SAMPLE = 300;
