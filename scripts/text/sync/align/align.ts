import type { Segment } from '../../../model/segment.ts';
import type { ReadPair, ReadText } from '../../../model/sync-lock.ts';
import { alignRest, type Place } from './align-rest.ts';
import { anchorsOf } from './anchors.ts';
import { descend } from './descend.ts';
import { matchRead } from './match-read.ts';
import { regain } from './regain.ts';

/** Blocks of two texts that answer each other, in the order of their texts. One side may be empty. */
export interface Group {
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  /** What was read of them, as it was then; several where blocks were joined since. None for what was never read. */
  readonly read: readonly ReadSides[];
}

/** A pair of the lock, by the sides of a pairing. */
export interface ReadSides {
  readonly source: readonly ReadText[];
  readonly target: readonly ReadText[];
  readonly pair: ReadPair;
}

/**
 * Align two texts, block by block: what was read together first, wherever it stands now; then what became of read blocks that changed; then
 * what was never read, by order, kind, length and what translations share.
 *
 * @param anchors tells what a segment and its translation are likely to share
 * @returns every segment once, in the order of the source; what only the target has follows the block that it stands behind
 */
export function align(
  source: readonly Segment[],
  target: readonly Segment[],
  read: readonly ReadSides[],
  anchors: (segment: Segment) => ReadonlySet<string> = anchorsOf,
): readonly Group[] {
  const { places, left, found } = matchRead(source, target, read);
  const used = {
    source: new Set(places.flatMap((place) => place.source)),
    target: new Set(places.flatMap((place) => place.target)),
  };
  const free = (segments: readonly Segment[], taken: ReadonlySet<number>) =>
    segments.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const followed = follow(source, target, left, free(source, used.source), free(target, used.target));
  const matched = new Set(places);
  const all = alignRest({ source, target }, [...places, ...regain(followed, source, target, places)], anchors).map((place) => {
    // A block that stands there once more than its counterpart is new: the pair itself has lost nothing.
    const isWhole = place.source.length > 0 && place.target.length > 0;
    return isWhole || matched.has(place) || !place.read.every((one) => found.has(one)) ? place : { ...place, read: [] };
  });
  return inOrder(all).map((place) => ({
    source: place.source.map((index) => source[index] as Segment),
    target: place.target.map((index) => target[index] as Segment),
    read: place.read,
  }));
}

/** Find what became of read blocks that are no longer what they were. */
function follow(
  source: readonly Segment[],
  target: readonly Segment[],
  read: readonly ReadSides[],
  freeSource: readonly number[],
  freeTarget: readonly number[],
): readonly Place[] {
  const sources = heirs(
    read.map((one) => one.source),
    source,
    freeSource,
  );
  const targets = heirs(
    read.map((one) => one.target),
    target,
    freeTarget,
  );
  const roots = createForest(read.length);
  for (const side of [sources, targets]) {
    const owners = new Map<number, number>();
    for (const [index, list] of side.entries()) {
      for (const segment of list) {
        const owner = owners.get(segment);
        if (owner === undefined) owners.set(segment, index);
        else roots.join(owner, index);
      }
    }
  }
  const places = new Map<number, { source: Set<number>; target: Set<number>; read: ReadSides[] }>();
  for (const [index, one] of read.entries()) {
    const root = roots.find(index);
    const place = places.get(root) ?? { source: new Set(), target: new Set(), read: [] };
    places.set(root, place);
    for (const segment of sources[index] ?? []) place.source.add(segment);
    for (const segment of targets[index] ?? []) place.target.add(segment);
    place.read.push(one);
  }
  const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return [...places.values()]
    .filter((place) => place.source.size + place.target.size > 0)
    .map((place) => ({ source: ascending(place.source), target: ascending(place.target), read: place.read }));
}

/** Find the segments in which the texts of each pair live on: as they were, or changed. */
function heirs(
  sides: readonly (readonly ReadText[])[],
  segments: readonly Segment[],
  free: readonly number[],
): readonly (readonly number[])[] {
  const byHash = new Map<string, number[]>();
  for (const index of free) {
    const { hash } = segments[index] as Segment;
    const same = byHash.get(hash);
    if (same) same.push(index);
    else byHash.set(hash, [index]);
  }
  const found = sides.map((texts) => texts.flatMap(({ hash }) => byHash.get(hash)?.slice(0, 1) ?? []));
  const exact = new Set(found.flat());
  const changed = free.filter((index) => !exact.has(index));
  const lost = sides.flatMap((texts, index) =>
    texts.filter(({ hash }) => !byHash.has(hash)).map(({ text }) => ({ text, index })),
  );
  const became = descend(
    lost.map(({ text }) => text),
    changed.map((index) => (segments[index] as Segment).text),
    segments,
  );
  for (const [at, { index }] of lost.entries())
    found[index] = [...new Set([...(found[index] ?? []), ...(became[at] ?? []).map((one) => changed[one] as number)])];
  return found;
}

/** Sets that are joined one by one (union-find, with path halving). */
function createForest(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (of: number) => {
    let at = of;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  return {
    find,
    join(one: number, other: number): void {
      parents[Math.max(find(one), find(other))] = Math.min(find(one), find(other));
    },
  };
}

/** Order by the source; what has no place there goes behind what stands before it in the target. */
function inOrder(places: readonly Place[]): readonly Place[] {
  const bySource = places
    .filter(({ source }) => source.length > 0)
    .sort((a, b) => (a.source[0] as number) - (b.source[0] as number));
  const before = new Map<number, Place>();
  for (const place of bySource) for (const index of place.target) before.set(index, place);
  const behind = new Map<Place | undefined, Place[]>();
  let last: Place | undefined;
  const alone = places
    .filter(({ source }) => source.length === 0)
    .sort((a, b) => (a.target[0] as number) - (b.target[0] as number));
  let at = 0;
  for (const place of alone) {
    for (; at < (place.target[0] as number); at += 1) last = before.get(at) ?? last;
    behind.set(last, [...(behind.get(last) ?? []), place]);
  }
  return [...(behind.get(undefined) ?? []), ...bySource.flatMap((place) => [place, ...(behind.get(place) ?? [])])];
}
