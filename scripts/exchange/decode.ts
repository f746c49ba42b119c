/**
 * Decode a file from another program: UTF-8 with or without a byte order mark, or UTF-16 with one, as spreadsheets save it.
 *
 * @returns the text, or the line and column of the first byte that is neither
 */
export function decode(bytes: Uint8Array): string | { readonly line: number; readonly column: number } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return placeOfBadByte(bytes);
  }
}

/** A byte that is no UTF-8 is decoded as U+FFFD; one that the file itself holds comes back as the same bytes. */
function placeOfBadByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder().decode(bytes);
  const encoder = new TextEncoder();
  let offset = text.startsWith('\uFEFF') ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    offset += encoder.encode(text.slice(from, at)).length;
    from = at;
    const isGenuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (isGenuine) continue;
    const lines = text.slice(0, at).split(/\r\n?|\n/);
    return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
  }
  return { line: 1, column: 1 };
}
