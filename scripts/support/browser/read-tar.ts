/**
 * Give the plain files of a tar archive (POSIX.1-1988, ustar), one after the other; folders and links are passed over.
 *
 * @throws RangeError for what is no tar archive
 */
export function* readTar(tar: Uint8Array): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const text = new TextDecoder('latin1');
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number) =>
      text.decode(tar.subarray(at + from, at + from + length)).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    if (!(size >= 0) || at + BLOCK + size > tar.length) throw new RangeError('This is no tar archive, or a damaged one.');
    const kind = field(156, 1);
    if (kind === '0' || kind === '') yield { path: field(0, 100), bytes: tar.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const BLOCK = 512;
