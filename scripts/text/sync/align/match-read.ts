import type { Segment } from '../../../model/segment.ts';
import type { ReadText } from '../../../model/sync-lock.ts';
import type { ReadSides } from './align.ts';
import type { Place } from './align-rest.ts';

/**
 * Find the pairs of the lock that stand in the texts as they were read, wherever they stand.
 *
 * A pair may stand there more than once (a refrain, one heading in two places): its blocks are taken within one section first, then in the
 * order of the texts.
 *
 * @returns where they stand; the pairs that may tell something of what is left: those that do not stand there, and those of which a block
 * stands there once more than the other; and those that were found
 */
export function matchRead(
  source: readonly Segment[],
  target: readonly Segment[],
  read: readonly ReadSides[],
): { readonly places: readonly Place[]; readonly left: readonly ReadSides[]; readonly found: ReadonlySet<ReadSides> } {
  const sides = { source: createStock(source), target: createStock(target) };
  const places: Place[] = [];
  const found = new Set<ReadSides>();
  const take = (one: ReadSides, section?: string): boolean => {
    const ours = sides.source.find(one.source, section);
    const theirs = ours && sides.target.find(one.target, section);
    if (!ours || !theirs) return false;
    sides.source.take(ours);
    sides.target.take(theirs);
    places.push({ source: ours, target: theirs, read: [one] });
    found.add(one);
    return true;
  };
  const whole = read.filter((one) => one.source.length > 0 && one.target.length > 0);
  for (const one of whole) for (const section of sides.source.sectionsOf(one.source)) while (take(one, section));
  for (const one of whole) while (take(one));
  // What was read and found to have no counterpart comes last: another pair may say that it has one.
  for (const one of read) if (!whole.includes(one)) while (take(one));
  const left = read.filter((one) => {
    const [ours, theirs] = [sides.source.has(one.source), sides.target.has(one.target)];
    if (found.has(one)) return ours || theirs;
    // Where a block of it was found in another pair, that one has taken its place.
    return !(sides.source.isTaken(one.source) || sides.target.isTaken(one.target));
  });
  return { places, left, found };
}

/** The segments of one text that are not taken yet, by hash. */
function createStock(segments: readonly Segment[]) {
  const byHash = new Map<string, number[]>();
  const free = new Uint8Array(segments.length).fill(1);
  for (const [index, { hash }] of segments.entries()) {
    const same = byHash.get(hash);
    if (same) same.push(index);
    else byHash.set(hash, [index]);
  }
  const there = (hash: string) => {
    const list = byHash.get(hash);
    // Those at the front that were taken are not looked at again.
    while (list && list.length > 0 && !free[list[0] as number]) list.shift();
    return list ?? [];
  };
  return {
    sectionsOf: ([first]: readonly ReadText[]) =>
      new Set(first ? there(first.hash).map((index) => (segments[index] as Segment).section) : []),
    has: (texts: readonly ReadText[]) => texts.some(({ hash }) => there(hash).some((index) => free[index])),
    isTaken: (texts: readonly ReadText[]) =>
      texts.some(({ hash }) => byHash.has(hash) && !there(hash).some((index) => free[index])),
    find(texts: readonly ReadText[], section?: string): readonly number[] | undefined {
      const found: number[] = [];
      for (const { hash } of texts) {
        const index = there(hash).find(
          (one) =>
            free[one] && !found.includes(one) && (section === undefined || (segments[one] as Segment).section === section),
        );
        if (index === undefined) return undefined;
        found.push(index);
      }
      return found;
    },
    take(indices: readonly number[]): void {
      for (const index of indices) free[index] = 0;
    },
  };
}
