import { VFile } from 'vfile';
import type { Host } from '../model/host.ts';
import type { Report } from '../model/report.ts';
import { reportUnreadable } from './report-unreadable.ts';

/**
 * Read a text file of the press as UTF-8, with line endings made `\n` and a byte order mark left out.
 *
 * Characters that no XML file may hold are reported and left out. What can not be read is reported on the file returned, whose value
 * is then empty.
 */
export async function readText(host: Host, path: string, report: Report): Promise<VFile> {
  const file = new VFile({ path, value: '' });
  let bytes: Uint8Array;
  try {
    bytes = await host.read(path);
  } catch (error) {
    reportUnreadable(file, error, report);
    return file;
  }
  if (isUtf16(bytes)) {
    report(file, { rule: 'file:encoding', place: { line: 1, column: 1 }, shade: 'utf16' });
    return file;
  }
  if (!isUtf8(bytes)) {
    report(file, { rule: 'file:encoding', place: placeOfBadByte(bytes) });
    return file;
  }
  let text = new TextDecoder().decode(bytes);
  text = text.replace(/\r\n?/g, '\n');
  if (UNPRINTABLE.test(text)) text = withoutUnprintable(text, file, report);
  file.value = text;
  return file;
}

/** What XML 1.0 (section 2.2, Char) has no place for, and micromark would turn into U+FFFD (NUL). */
export const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function withoutUnprintable(text: string, file: VFile, report: Report): string {
  text.split('\n').forEach((line, index) => {
    // One message for a run of them: a file that is no text at all can hold millions.
    for (const match of line.matchAll(new RegExp(`${UNPRINTABLE.source}+`, 'g'))) {
      const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      report(file, {
        rule: 'file:control-character',
        place: { line: index + 1, column: match.index + 1 },
        values: { character: `U+${code}` },
        actual: `U+${code}`,
      });
    }
  });
  return text.replace(new RegExp(UNPRINTABLE, 'g'), '');
}

/** Tell UTF-16 by its mark, or by the zero bytes that every second letter of a Western text has in it. */
function isUtf16(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const start = bytes.subarray(0, 1000);
  return marked || start.reduce((zeros, byte) => zeros + (byte === 0 ? 1 : 0), 0) > start.length / 4;
}

/** Find the first byte that is no UTF-8: the longest beginning that is, by halving. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let good = 0;
  for (let bad = bytes.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, good), { stream: true }).split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function isUtf8(bytes: Uint8Array, mayBeCut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
