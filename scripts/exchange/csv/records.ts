/** One row of a table: its cells, and the line and column at which each begins. */
export type CsvRow = readonly CsvCell[];

interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A quotation mark that nothing closes. */
export interface Unclosed {
  readonly unclosed: CsvCell;
}

/**
 * Read comma-separated values (RFC 4180, section 2), with the liberties that spreadsheets take: lines may end in any way, and the
 * separator may be a semicolon or a tab, as French and German ones write it.
 *
 * A quotation mark within a cell that is not quoted is a letter like others.
 */
export function readRecords(text: string): readonly CsvRow[] | Unclosed {
  const separator = separatorOf(text);
  // One cell, quoted or not, up to what ends it. Each part begins where the last one ended, so that no text takes more than linear time.
  const quoted = /"([^"]*(?:""[^"]*)*)"/y;
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; ) {
    const start = { line, column: at - lineStart + 1 };
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const match = text[at] === '"' ? quoted.exec(text) : undefined;
    if (match === null) return { unclosed: { text: text.slice(at, at + 40), ...start } };
    if (match) {
      at = quoted.lastIndex;
      for (const { 0: end, index } of match[0].matchAll(/\r\n?|\n/g)) {
        line += 1;
        lineStart = at - match[0].length + index + end.length;
      }
    }
    // What stands between a closing quotation mark and the separator belongs to the cell too.
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? '';
    at += rest.length;
    row.push({ text: (match ? (match[1] as string).replaceAll('""', '"') : '') + rest, ...start });
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length) continue;
      row.push({ text: '', line, column: at - lineStart + 1 });
    }
    if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    lineStart = at;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some((cell) => cell.text !== ''));
}

/** The one that the first line has most of. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Write rows as RFC 4180 has them, each line ended by CRLF. */
export function writeRecords(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
}

function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
