/** Write a field of an entry: on one line where it fits, else a line for each of its own, broken after words as gettext breaks them. */
export function writeField(keyword: string, text: string): string {
  const written = escaped(text);
  const isShort = keyword.length + written.length + 3 <= WIDTH && !text.slice(0, -1).includes('\n');
  if (isShort) return `${keyword} "${written}"`;
  const lines = text.split(/(?<=\n)/).flatMap((line) => wrap(escaped(line)));
  const start = keyword.startsWith('#|') ? '#| ' : '';
  return [`${keyword} ""`, ...lines.map((line) => `${start}"${line}"`)].join('\n');
}

/** Columns of a line, as the tools of gettext set it. */
const WIDTH = 79;

function wrap(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  // A piece is a word with the spaces behind it; an escape is never cut.
  for (const word of line.match(/[^ ]+ *| +/g) ?? []) {
    if (current !== '' && current.length + word.length > WIDTH - 2) {
      lines.push(current);
      current = '';
    }
    current += word;
  }
  return [...lines, current];
}

function escaped(text: string): string {
  return text.replace(/[\\"\n\t\r]/g, (letter) => ESCAPES[letter] as string);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** Read a string between its quotation marks; nothing where it is not well formed. */
export function readString(written: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(written)) return undefined;
  return written
    .slice(1, -1)
    .replace(/\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|(.))/g, (_, hex?: string, octal?: string, letter?: string) => {
      if (letter === undefined) return String.fromCharCode(Number.parseInt(hex ?? (octal as string), hex ? 16 : 8));
      return SIGNS[letter] ?? letter;
    });
}

const SIGNS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' };
