import type { ForeignUnits } from '../model/unit.ts';
import type { Fault } from './draft.ts';

/** What a file of exchange gave: its units, unless something is wrong with it as a whole, and what is wrong with single ones. */
export interface ParsedUnits {
  readonly file?: ForeignUnits;
  readonly faults: readonly Fault[];
}

/** Hashes of both sides of a unit, as `readHashes` finds them in a note: `source=0123456789abcdef target=0123456789abcdef`. */
export function writeHashes({ sourceHash, targetHash }: { readonly sourceHash: string; readonly targetHash: string }): string {
  return `source=${sourceHash}${targetHash ? ` target=${targetHash}` : ''}`;
}

/** Read them again; nothing where the note has lost them. */
export function readHashes(note: string): { readonly sourceHash?: string; readonly targetHash?: string } {
  const found = Object.fromEntries(
    [...note.matchAll(/\b(source|target)=([\da-f]{16})\b/g)].map(([, side, hash]) => [side, hash]),
  );
  return found.source ? { sourceHash: found.source, targetHash: found.target ?? '' } : {};
}
