import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file for an archive. */
export interface ZipEntry {
  readonly bytes: Uint8Array;
  /** `bytes` as `deflate` packs them, for what is worth keeping between builds. */
  readonly deflated?: Uint8Array;
}

/**
 * Pack files into a ZIP that depends on nothing but them (APPNOTE 6.3, without its extras): sorted by name, all dated to the first day
 * that ZIP knows. `mimetype` comes first and unpacked, so that the kind of file shows in its first bytes (EPUB 3.3, section 4.2.3).
 *
 * Written out here because the libraries pack everything anew each time, and fonts are most of a small book.
 *
 * @param files by their path, which is ASCII
 */
export function zip(files: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const names = [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const { bytes, deflated } = files.get(name) as ZipEntry;
    const data = isPacked(name) ? bytes : (deflated ?? deflate(bytes));
    // What local and central header have in common, from "version needed" to "extra field length".
    const facts = record(
      [20, 2],
      [0, 2],
      [data === bytes ? 0 : 8, 2],
      [0, 2],
      [FIRST_DAY, 2],
      [crc32(bytes), 4],
      [data.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const path = Buffer.from(name, 'latin1');
    parts.push(record([0x04034b50, 4]), facts, path, data);
    directory.push(record([0x02014b50, 4], [20, 2]), facts, record([0, 10], [offset, 4]), path);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([0x06054b50, 4], [0, 4], [names.length, 2], [names.length, 2], [size, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Pack bytes. Not with Node's own zlib, whose output differs between processors. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}

/** 1 January 1980. */
const FIRST_DAY = 0x21;

function rank(name: string): number {
  return name === 'mimetype' ? 0 : name.startsWith('META-INF/') ? 1 : 2;
}

function isPacked(name: string): boolean {
  return name === 'mimetype' || /\.(?:jpg|png|gif|webp)$/.test(name);
}

/** Write numbers, little end first. */
function record(...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, byte) => value / 256 ** byte)));
}
