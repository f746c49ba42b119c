/** A stretch of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Find the range that holds a stretch.
 *
 * @param ranges in order, none touching what another holds
 */
export function rangeAround<R extends Range>(ranges: readonly R[], { start, end }: Range): R | undefined {
  const range = ranges[firstEndingAfter(ranges, start)];
  return range && range.start <= start && end <= range.end ? range : undefined;
}

/** List the ranges that share something with a stretch. */
export function rangesAcross<R extends Range>(ranges: readonly R[], { start, end }: Range): readonly R[] {
  const found: R[] = [];
  for (let at = firstEndingAfter(ranges, start); (ranges[at]?.start ?? end) < end; at += 1) found.push(ranges[at] as R);
  return found;
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
