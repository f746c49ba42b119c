/** Find the longest run of things, not always next to each other, whose numbers rise (patience sorting, as Fredman 1975). */
export function longestRise<T>(things: readonly T[], numberOf: (thing: T) => number): readonly T[] {
  const ends: number[] = [];
  const before: number[] = [];
  const numbers = things.map(numberOf);
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (ends[low - 1] as number) : -1);
    ends[low] = index;
  }
  const found: T[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) found.push(things[at] as T);
  return found.reverse();
}
