import type { Book } from '../../model/book.ts';
import type { Segment } from '../../model/segment.ts';
import { segmentsOf } from '../segments/segments-of.ts';
import { alignBook } from './align-book.ts';

/**
 * Give blocks that answer each other one id in all languages: that of the book's first canonical text.
 *
 * Of several blocks that answer one, the second is `ovens/p1.2`; what only another text has is `fr:ovens/p3`, by its own id there. Ids are
 * unique within a language.
 */
export function sharedIds(book: Book): ReadonlyMap<Segment, string> {
  const known = shared.get(book);
  if (known) return known;
  const ids = new Map<Segment, string>();
  const pairings = alignBook(book);
  const first = pairings[0]?.source ?? book.manuscripts[0];
  for (const segment of first ? segmentsOf(first) : []) ids.set(segment, segment.id);
  for (const { source, target, groups } of pairings) {
    if (source !== first) continue;
    const counts = new Map<string, number>();
    for (const group of groups) {
      for (const [index, segment] of group.target.entries()) {
        const counterpart = group.source[Math.min(index, group.source.length - 1)];
        const id = counterpart?.id ?? `${target.language.tag}:${segment.id}`;
        const count = (counts.get(id) ?? 0) + 1;
        counts.set(id, count);
        ids.set(segment, count === 1 ? id : `${id}.${count}`);
      }
    }
  }
  shared.set(book, ids);
  return ids;
}

const shared = new WeakMap<Book, ReadonlyMap<Segment, string>>();
