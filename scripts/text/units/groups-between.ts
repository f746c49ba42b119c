import type { Book, Manuscript } from '../../model/book.ts';
import { segmentsOf } from '../segments/segments-of.ts';
import { align, type Group } from '../sync/align/align.ts';
import { alignBook, sidesOf } from '../sync/align-book.ts';

/** The blocks of two texts that answer each other, from whichever of them one looks, in the order of the source. */
export function groupsBetween(book: Book, source: Manuscript, target: Manuscript): readonly Group[] {
  for (const pairing of alignBook(book)) {
    if (pairing.source === source && pairing.target === target) return pairing.groups;
    if (pairing.source === target && pairing.target === source) return turned(pairing.groups, segmentsOf(source));
  }
  // Two texts that follow a third are not kept in step with each other, but one may well be translated from the other.
  const read = (book.lock?.pairs ?? []).flatMap((pair) => sidesOf(pair, { source, target, mutual: false }) ?? []);
  return align(segmentsOf(source), segmentsOf(target), read);
}

function turned(groups: readonly Group[], order: readonly Group['source'][number][]): readonly Group[] {
  const place = new Map(order.map((segment, index) => [segment, index]));
  const placeOf = ({ source: [first] }: Group) => (first ? (place.get(first) ?? 0) : 0);
  return groups
    .map(({ source, target, read }) => ({
      source: target,
      target: source,
      read: read.map((one) => ({ source: one.target, target: one.source, pair: one.pair })),
    }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}
