import { hashOf } from '../../model/segment.ts';
import type { Part } from '../../model/unit.ts';

/**
 * Say what parts hold, however it is typed: two blocks with one key read the same, letter for letter, with the same markup.
 *
 * Unlike the normal form of a segment it keeps typography: a translator who sets a quotation mark right has changed something.
 */
export function keyOf(parts: readonly Part[]): string {
  const pieces: (string | readonly [string])[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (part.type !== 'text') pieces.push([`${part.type} ${part.name}`]);
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + part.value;
    else pieces.push(part.value);
  }
  return JSON.stringify(pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/[ \t]{2,}|\t/g, ' ') : piece)));
}

/** Name what parts hold; empty for none. */
export function nameOf(parts: readonly Part[]): string {
  return parts.length === 0 ? '' : hashOf(keyOf(parts));
}

/** Write parts as inline Markdown. */
export function markdownOf(parts: readonly Part[]): string {
  return parts.map(({ raw }) => raw).join('');
}
