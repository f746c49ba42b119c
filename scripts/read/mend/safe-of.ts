import type { Fix } from '../../model/report.ts';
import { blockComparison } from './changed-blocks.ts';

/** Something with a fix: a message. */
interface Fixing {
  readonly fix: Fix;
}

/**
 * Pick from fixes those after which a text keeps its blocks and its markup.
 *
 * All are tried at once. Where blocks have changed, the fixes in them are set apart, and tried again by halves beside the others. What
 * can not be found out within the time is taken as unsafe.
 */
export function safeOf<T extends Fixing>(source: string, wanted: readonly T[]): readonly T[] {
  if (wanted.length === 0) return wanted;
  const changedBlocks = blockComparison(source);
  let tries = Math.max(MIN_TRIES, MAX_PARSED / source.length);
  const changes = (fixings: readonly T[]) => {
    tries -= 1;
    return tries < 0 ? [{ start: 0, end: source.length }] : changedBlocks(replaced(source, fixings));
  };
  let safe = wanted;
  for (let changed = changes(safe); changed.length > 0 && safe.length > 0; changed = changes(safe)) {
    const untouched = safe.filter(({ fix }) => !changed.some(({ start, end }) => fix.end >= start && fix.start <= end));
    // What changes far from a fix (a link whose definition has another name now) has to be looked for among all of them.
    safe = untouched.length < safe.length ? untouched : [];
  }
  const isSafe = new Set(safe);
  return byHalves(
    safe,
    wanted.filter((one) => !isSafe.has(one)),
  );

  function byHalves(kept: readonly T[], rest: readonly T[]): readonly T[] {
    if (rest.length === 0 || tries <= 0) return kept;
    if (changes([...kept, ...rest]).length === 0) return [...kept, ...rest];
    if (rest.length === 1) return kept;
    const middle = rest.length >> 1;
    return byHalves(byHalves(kept, rest.slice(0, middle)), rest.slice(middle));
  }
}

/** How much text may be parsed to sort out many fixes, in UTF-16 units: some seconds' worth. */
const MAX_PARSED = 4_000_000;
const MIN_TRIES = 12;

function replaced(source: string, fixings: readonly Fixing[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end, text } of fixings.map(({ fix }) => fix).sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(kept, start), text);
    kept = end;
  }
  return [...parts, source.slice(kept)].join('');
}
