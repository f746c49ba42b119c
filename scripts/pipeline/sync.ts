import type { Book } from '../model/book.ts';
import { covers } from '../model/language.ts';
import { writeLock } from '../read/sync/write-lock.ts';
import { type Acceptance, type Accepted, acceptGroups } from '../text/sync/accept-groups.ts';
import type { AlignedPairing } from '../text/sync/align-book.ts';
import { type BlockState, statesOf } from '../text/sync/states-of.ts';

/** Record that blocks were read together, and write the lock that says so. */
export function accept(book: Book, acceptance: AcceptRequest): { lock: string; recorded: Accepted['recorded'] } {
  const isLanguage = ({ source, target }: AlignedPairing) =>
    acceptance.languages.length === 0 ||
    acceptance.languages.some((tag) => covers(tag, source.language) || covers(tag, target.language));
  const { pairs, recorded } = acceptGroups(book, { ...acceptance, isLanguage });
  return { lock: writeLock(pairs), recorded };
}

/** Write what the lock of a book says anew, each pair once and in order. */
export function tidyLock({ lock }: Book): string {
  return writeLock(lock?.pairs ?? []);
}

export interface AcceptRequest extends Omit<Acceptance, 'isLanguage'> {
  /** Only what was read in one of these; in all when empty. */
  readonly languages: readonly string[];
}

export type { BlockState };
export { statesOf };
