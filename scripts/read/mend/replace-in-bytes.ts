import type { Fix } from '../../model/report.ts';
import { endOfUnit, originalOffsets } from './original-offsets.ts';

/**
 * Replace parts of a text in the bytes it was read from. Every byte outside them stays: a byte order mark, line endings of whatever kind,
 * characters that were left out in reading.
 *
 * @param text what was read from the bytes
 * @param fixes in order, none over another
 * @returns nothing when it can not be proved that the bytes are this text
 */
export function replaceInBytes(bytes: Uint8Array, text: string, fixes: readonly Fix[]): Uint8Array | undefined {
  const original = decoded(bytes);
  const offsets = original === undefined ? undefined : originalOffsets(original, text);
  if (original === undefined || !offsets) return undefined;
  const lineEnd = /\r\n?|\n/.exec(original)?.[0] ?? '\n';
  const startOf = (unit: number) => offsets[unit] ?? original.length;
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end, text: replacement } of fixes) {
    const from = startOf(start);
    parts.push(original.slice(kept, from), replacement.replaceAll('\n', lineEnd));
    // What was left out behind the last unit is not part of it.
    kept = end > start ? endOfUnit(original, startOf(end - 1)) : from;
  }
  parts.push(original.slice(kept));
  return new TextEncoder().encode(parts.join(''));
}

/** Decode bytes so that encoding gives them again; nothing where they are no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
