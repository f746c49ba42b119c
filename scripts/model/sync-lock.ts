/**
 * Which blocks of a book's languages were read together: the content of `manuscript/<book>/sync.lock.yaml`. The order of its pairs says
 * nothing, and a pair that stands there twice says no more than one.
 */
export interface SyncLock {
  /** Below the press. */
  readonly path: string;
  /** `future`: written by a later version of the tool, which nobody but that may change; `none`: there is no such file. */
  readonly state: 'read' | 'none' | 'future';
  readonly pairs: readonly ReadPair[];
}

/** The version of the layout that this tool reads and writes. */
export const LOCK_VERSION = 1;

/** Blocks of two languages that somebody read together and found to say the same. */
export interface ReadPair {
  /** By language tag, exactly two, each in the order of its text; one is empty where a block is meant to have no counterpart. */
  readonly sides: Readonly<Record<string, readonly ReadText[]>>;
  readonly by: string;
  /** ISO 8601: `2026-11-25`. */
  readonly on: string;
}

/** A block as it was when it was read: its normal form, kept so that what changed since can be shown, and the name of it. */
export interface ReadText {
  readonly hash: string;
  readonly text: string;
}
