import type { Segment, SegmentKind } from '../../../model/segment.ts';
import { denseLetters } from '../words.ts';
import type { ReadSides } from './align.ts';
import { longestRise } from './longest-rise.ts';
import { type Item, matchLengths } from './match-lengths.ts';

/** A group, by the indices of its segments. */
export interface Place {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly read: readonly ReadSides[];
}

type Side = 'source' | 'target';
type Texts = Readonly<Record<Side, readonly Segment[]>>;

/**
 * Align what the lock says nothing of, and what lost its counterpart, between the groups that are known: first within sections that have
 * one id in both texts, wherever these stand, then through the whole, then beside what was moved.
 */
export function alignRest(
  texts: Texts,
  known: readonly Place[],
  anchors: (segment: Segment) => ReadonlySet<string>,
): readonly Place[] {
  const board = createBoard(texts, known);
  const ratio = Math.min(LONGEST, Math.max(1 / LONGEST, (lengthOf(texts.target) + 1) / (lengthOf(texts.source) + 1)));
  const remembered = new Map<Segment, ReadonlySet<string>>();
  const anchorsOf = (segment: Segment) => {
    const found = remembered.get(segment) ?? anchors(segment);
    remembered.set(segment, found);
    return found;
  };
  const regions = byRegion(texts.target);
  const shared = [...byRegion(texts.source)].flatMap(([name, source]) => {
    const target = regions.get(name);
    return target ? [{ source, target }] : [];
  });
  const whole = { source: [...texts.source.keys()], target: [...texts.target.keys()] };
  for (const region of [...shared, whole]) for (const gap of gapsIn(region, board)) match(gap);
  for (const index of whole.source) for (const pair of besides(index, texts.target.length, board)) match(pair);
  return board.places();

  function match(gap: Readonly<Record<Side, readonly Free[]>>): void {
    const source = gap.source.map((free) => itemOf(free, texts.source));
    const target = gap.target.map((free) => itemOf(free, texts.target));
    for (const bead of matchLengths(source, target, ratio)) {
      if (bead.source.length > 0 && bead.target.length > 0)
        board.put(
          joined(
            bead.source.map((at) => gap.source[at] as Free),
            bead.target.map((at) => gap.target[at] as Free),
          ),
        );
    }
  }

  function itemOf({ indices, read }: Free, segments: readonly Segment[]): Item {
    const held = indices.map((index) => segments[index] as Segment);
    const [first] = held as [Segment];
    let found: ReadonlySet<string> | undefined;
    return {
      length: lengthOf(held),
      class: CLASSES[first.kind] ?? 'running',
      joins: (CLASSES[first.kind] ?? 'note') === 'note',
      orphan: read.length > 0,
      anchors: () => {
        found ??= held.length === 1 ? anchorsOf(first) : new Set(held.flatMap((segment) => [...anchorsOf(segment)]));
        return found;
      },
    };
  }
}

/** Kinds that only their own kind answers; all others are running text, which one language may quote and another not. */
const CLASSES: Readonly<Partial<Record<SegmentKind, string>>> = {
  title: 'title',
  subtitle: 'subtitle',
  description: 'description',
  heading: 'heading',
  note: 'note',
  cell: 'cell',
  alt: 'alt',
  code: 'code',
};

/** What has no counterpart yet: a segment, or what became of blocks whose counterpart is gone. */
type Free = Pick<Place, 'read'> & { readonly indices: readonly number[] };

function joined(source: readonly Free[], target: readonly Free[]): Place {
  const indices = (all: readonly Free[]) => all.flatMap((free) => free.indices).sort((a, b) => a - b);
  return { source: indices(source), target: indices(target), read: [...source, ...target].flatMap(({ read }) => read) };
}

/** Which group each segment is in. A later group takes the place of an earlier one. */
function createBoard(texts: Texts, known: readonly Place[]) {
  const owners = { source: new Map<number, Place>(), target: new Map<number, Place>() };
  const put = (place: Place) => {
    for (const index of place.source) owners.source.set(index, place);
    for (const index of place.target) owners.target.set(index, place);
  };
  for (const place of known) put(place);
  const lone = (side: Side) =>
    [...texts[side].keys()]
      .filter((index) => !owners[side].has(index))
      .map((index): Place => ({ source: [], target: [], read: [], [side]: [index] }));
  return {
    put,
    owner: (side: Side, index: number) => owners[side].get(index),
    places: () => [...new Set([...owners.source.values(), ...owners.target.values()]), ...lone('source'), ...lone('target')],
  };
}

/** Cut a region at the groups that stand in it in the same order in both texts, and list what is free between them. */
function gapsIn(region: Readonly<Record<Side, readonly number[]>>, { owner }: ReturnType<typeof createBoard>) {
  const inTarget = new Set(region.target);
  const whole = new Set<Place>();
  for (const index of region.source) {
    const place = owner('source', index);
    if (place?.source[0] === index && inTarget.has(place.target[0] ?? -1)) whole.add(place);
  }
  const chain = new Set(longestRise([...whole], ({ target }) => target[0] as number));
  const cut = (side: Side): readonly (readonly Free[])[] => {
    const gaps: Free[][] = [[]];
    for (const index of region[side]) {
      const place = owner(side, index);
      const free = freeAt(place, side, index);
      if (free) gaps.at(-1)?.push(free);
      else if (place && place[side][0] === index && chain.has(place)) gaps.push([]);
    }
    return gaps;
  };
  const targets = cut('target');
  return cut('source').flatMap((source, index) => {
    const target = targets[index] ?? [];
    return source.length > 0 && target.length > 0 ? [{ source, target }] : [];
  });
}

/**
 * Pair what is free with what is free beside the counterpart of its neighbour: a block that follows one that was moved.
 *
 * @param size how many blocks the target has
 */
function* besides(
  index: number,
  size: number,
  { owner }: ReturnType<typeof createBoard>,
): Generator<Readonly<Record<Side, readonly Free[]>>> {
  for (const step of [-1, 1]) {
    const beside = owner('source', index + step)?.target;
    const source = freeAt(owner('source', index), 'source', index);
    if (!source || !beside || beside.length === 0) continue;
    const at = step < 0 ? Math.max(...beside) + 1 : Math.min(...beside) - 1;
    const target = at >= 0 && at < size ? freeAt(owner('target', at), 'target', at) : undefined;
    if (target) yield { source: [source], target: [target] };
  }
}

function freeAt(place: Place | undefined, side: Side, index: number): Free | undefined {
  if (!place) return { indices: [index], read: [] };
  return isOrphan(place) && place[side][0] === index ? { indices: place[side], read: place.read } : undefined;
}

/** Tell whether a group had blocks in both texts when it was read, and has in one alone now. */
function isOrphan({ source, target, read }: Place): boolean {
  const missing = source.length === 0 ? 'source' : target.length === 0 ? 'target' : undefined;
  return missing !== undefined && read.some((one) => one[missing].length > 0);
}

/** The segments of each section with an id of its own and those counted from it. */
function byRegion(segments: readonly Segment[]): ReadonlyMap<string, readonly number[]> {
  const regions = new Map<string, number[]>();
  for (const [index, { section }] of segments.entries()) {
    const name = section.replace(/\+\d+$/, '');
    const region = regions.get(name);
    if (region) region.push(index);
    else regions.set(name, [index]);
  }
  return regions;
}

/** How much longer than its source a whole translation is at most. What is more than that is not translated yet. */
const LONGEST = 1.3;

/** Measure texts; a letter of East Asia says as much as three of an alphabet. */
function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length + 2 * denseLetters(text), 0);
}
