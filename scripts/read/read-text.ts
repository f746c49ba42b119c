import { VFile } from 'vfile';
import { type Host, OutsideError } from '../model/host.ts';
import type { Report } from '../model/report.ts';

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
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') report(file, { rule: 'file:missing' });
    else if (error instanceof OutsideError) report(file, { rule: 'file:unreadable', shade: 'outside' });
    else report(file, { rule: 'file:unreadable', values: { detail: code ?? (error as Error).message } });
    return file;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const place = placeOfBadByte(bytes);
    report(file, { rule: 'file:encoding', place, ...(startsAsUtf16(bytes) && { shade: 'utf16' }) });
    return file;
  }
  text = text.replace(/\r\n?/g, '\n');
  if (UNPRINTABLE.test(text)) text = withoutUnprintable(text, file, report);
  file.value = text;
  return file;
}

/** What XML 1.0 (section 2.2, Char) has no place for, and micromark would turn into U+FFFD (NUL). */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function withoutUnprintable(text: string, file: VFile, report: Report): string {
  text.split('\n').forEach((line, index) => {
    for (const match of line.matchAll(new RegExp(UNPRINTABLE, 'g'))) {
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

function startsAsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Find the first byte that is no UTF-8, by decoding line after line. Bytes before it on its line count as columns. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) {
      let good = 0;
      while (good < part.length && isUtf8(part.subarray(0, good + 1), true)) good += 1;
      return { line, column: new TextDecoder().decode(part.subarray(0, good)).length + 1 };
    }
    line += 1;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

function isUtf8(bytes: Uint8Array, mayBeCut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}
