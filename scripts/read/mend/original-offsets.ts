import { UNPRINTABLE } from '../read-text.ts';

/**
 * Tell where each UTF-16 unit of a text stands in the file that it was read from, which may begin with a byte order mark, end its lines
 * in other ways and hold characters that were left out (see `read-text.ts`).
 *
 * @param original the whole file, decoded
 * @returns for each unit where it starts, or nothing when the text does not come from this file
 */
export function originalOffsets(original: string, text: string): Uint32Array | undefined {
  const offsets = new Uint32Array(text.length);
  let at = original.startsWith('\uFEFF') ? 1 : 0;
  for (let index = 0; index < text.length; index += 1) {
    while (UNPRINTABLE.test(original[at] ?? '')) at += 1;
    if (at >= original.length || (text[index] !== original[at] && !(text[index] === '\n' && original[at] === '\r')))
      return undefined;
    offsets[index] = at;
    at = endOfUnit(original, at);
  }
  while (UNPRINTABLE.test(original[at] ?? '')) at += 1;
  return at === original.length ? offsets : undefined;
}

/** Where the unit ends that starts at a place: a line ending may be two. */
export function endOfUnit(original: string, at: number): number {
  return original.startsWith('\r\n', at) ? at + 2 : at + 1;
}
