import type { Book } from '../../model/book.ts';
import type { Segment } from '../../model/segment.ts';
import type { ReadPair } from '../../model/sync-lock.ts';
import type { Group } from './align/align.ts';
import { type AlignedPairing, alignBook, sidesOf } from './align-book.ts';
import { sharedIds } from './shared-ids.ts';

/** What is to be recorded as read together. */
export interface Acceptance {
  /** Which texts were read together. */
  readonly isLanguage: (pairing: AlignedPairing) => boolean;
  /** Only the groups with one of these segments; all that have two sides when empty. */
  readonly ids: readonly string[];
  /** What is named was read as one group, whatever the alignment makes of it. */
  readonly together: boolean;
  readonly by: string;
  /** ISO 8601 */
  readonly on: string;
}

/** What an acceptance makes of the lock. */
export interface Accepted {
  readonly pairs: readonly ReadPair[];
  /** What was not recorded before, by language. */
  readonly recorded: readonly Readonly<Record<string, readonly string[]>>[];
}

/**
 * Record that blocks were read together, as they are now.
 *
 * What they were goes from the lock unless other blocks are still as it says. A block without counterpart is recorded only when it is named:
 * then it is meant to have none.
 */
export function acceptGroups(book: Book, { isLanguage, ids, together, by, on }: Acceptance): Accepted {
  const kept = new Set<ReadPair>();
  const seen = new Set<ReadPair>();
  const added: ReadPair[] = [];
  const recorded: Record<string, readonly string[]>[] = [];
  const pairings = alignBook(book);
  const shared = sharedIds(book);
  const wanted = new Set(ids);
  const idOf = (segment: Segment) => shared.get(segment) ?? segment.id;
  const isNamed = ({ source, target }: Group) => [...source, ...target].some((segment) => wanted.has(idOf(segment)));
  for (const pairing of pairings) {
    const isAsked = isLanguage(pairing);
    for (const group of together ? grouped(pairing.groups, isNamed) : pairing.groups) {
      for (const { pair } of group.read) seen.add(pair);
      const isWanted = isAsked && (ids.length === 0 ? group.source.length > 0 && group.target.length > 0 : isNamed(group));
      // What nobody has translated can not have been read.
      if (!isWanted || isExact(group) || [...group.source, ...group.target].some(({ isUntranslated }) => isUntranslated)) {
        for (const { pair } of group.read) kept.add(pair);
        continue;
      }
      const [source, target] = [pairing.source.language.tag, pairing.target.language.tag];
      added.push({ sides: { [source]: group.source.map(textOf), [target]: group.target.map(textOf) }, by, on });
      recorded.push({ [source]: group.source.map(idOf), [target]: group.target.map(idOf) });
    }
  }
  // What no block is like any more is forgotten only when everything was read, and never for a text that is not here.
  const isForgotten = (pair: ReadPair) => ids.length === 0 && pairings.some((one) => isLanguage(one) && sidesOf(pair, one));
  const others = (book.lock?.pairs ?? []).filter((pair) => kept.has(pair) || !(seen.has(pair) || isForgotten(pair)));
  return { pairs: [...others, ...added], recorded };
}

/** Make one group of those that are named, at the place of the first. */
function grouped(groups: readonly Group[], isNamed: (group: Group) => boolean): readonly Group[] {
  const named = groups.filter(isNamed);
  const one: Group = {
    source: named.flatMap(({ source }) => source),
    target: named.flatMap(({ target }) => target),
    read: named.flatMap(({ read }) => read),
  };
  return groups.flatMap((group) => (group === named[0] ? [one] : named.includes(group) ? [] : [group]));
}

function textOf({ hash, text }: Segment): { hash: string; text: string } {
  return { hash, text };
}

/** Tell whether the lock has the group as it is, block by block. */
function isExact({ source, target, read }: Group): boolean {
  const [one] = read;
  const isSame = (segments: readonly Segment[], texts: readonly { hash: string }[] = []) =>
    segments.length === texts.length && segments.every(({ hash }, index) => hash === texts[index]?.hash);
  return read.length === 1 && isSame(source, one?.source) && isSame(target, one?.target);
}
