import type { Segment } from '../../../model/segment.ts';
import type { Place } from './align-rest.ts';

/**
 * Give groups back a part that was written anew: a block that is free, stands beside what became of a group, and is as long as what this
 * has lost since it was read.
 */
export function regain(
  places: readonly Place[],
  source: readonly Segment[],
  target: readonly Segment[],
  taken: readonly Place[],
): readonly Place[] {
  const owned = {
    source: new Set([...places, ...taken].flatMap((place) => place.source)),
    target: new Set([...places, ...taken].flatMap((place) => place.target)),
  };
  const widened = (place: Place, side: 'source' | 'target', segments: readonly Segment[]): readonly number[] => {
    const indices = place[side];
    const kind = segments[indices[0] ?? -1]?.kind;
    const lost = sum(place.read.flatMap((one) => one[side])) - sum(indices.map((index) => segments[index] as Segment));
    if (kind === undefined || lost < LEAST) return indices;
    const beside = [Math.max(...indices) + 1, Math.min(...indices) - 1].find((index) => {
      const segment = segments[index];
      return segment?.kind === kind && !owned[side].has(index) && Math.abs(segment.text.length - lost) <= lost / 2;
    });
    if (beside === undefined) return indices;
    owned[side].add(beside);
    return [...indices, beside].sort((a, b) => a - b);
  };
  return places.map((place) =>
    place.source.length > 0 && place.target.length > 0
      ? { ...place, source: widened(place, 'source', source), target: widened(place, 'target', target) }
      : place,
  );
}

/** In UTF-16 units: a few words may go without anything having been put in their place. */
const LEAST = 40;

function sum(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((length, { text }) => length + text.length, 0);
}
