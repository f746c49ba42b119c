/**
 * Find the word that was most likely meant: the one at the least edit distance (Levenshtein), if no more than a third of its letters
 * differ. Of several that are as near, the first.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const one of known) {
    // The difference in length is the least that the distance can be; so nothing long is ever measured.
    if (Math.abs(one.length - word.length) >= least) continue;
    const distance = distanceBetween(word, one);
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] as number) + 1, (line[column - 1] as number) + 1));
    }
    above = line;
  }
  return above[b.length] as number;
}
