/** What stands before an operator. */
export interface Operands {
  readonly count: number;
  /** As it is written, counted from the last one, which is 0; an empty text where there is none. */
  last(index: number): string;
  /** Where the last one begins in the content, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/**
 * Go through the operators of a content stream (ISO 32000-1, 7.8.2). Linear in its length; what is broken is passed over.
 *
 * Most of a book's PDF is letters, each with an operator or two: so bytes are looked at where they lie, and only what is asked for is made
 * a text.
 */
export function scanContent(content: Buffer, act: (operator: string, operands: Operands) => void): void {
  const starts: number[] = [];
  const ends: number[] = [];
  let count = 0;
  const operands: Operands = {
    get count() {
      return count;
    },
    last: (index) => (index < count ? content.toString('latin1', starts[count - 1 - index], ends[count - 1 - index]) : ''),
    get start() {
      return starts[count - 1] ?? 0;
    },
    get end() {
      return ends[count - 1] ?? 0;
    },
  };
  let at = 0;
  while (at < content.length) {
    const code = content[at] as number;
    if (code <= SPACE) {
      at += 1;
      continue;
    }
    const end = endOf(content, at);
    const operator = BEGINS_OPERATOR[code] ? operatorIn(content, at, end) : undefined;
    if (operator !== undefined) {
      act(operator, operands);
      count = 0;
      at = operator === 'ID' ? endOfImage(content, end) : end;
    } else {
      if (code !== PERCENT) {
        starts[count] = at;
        ends[count] = end;
        count += 1;
      }
      at = end;
    }
  }
}

const LINE_FEED = 10;
const SPACE = 32;
const QUOTES = 34;
const PERCENT = 37;
const APOSTROPHE = 39;
const OPEN = 40;
const CLOSE = 41;
const LESS = 60;
const MORE = 62;
const OPEN_SQUARE = 91;
const BACKSLASH = 92;
const CLOSE_SQUARE = 93;

/** White space, or one of `()<>[]{}/%` (ISO 32000-1, 7.2.2), by code. */
const DELIMITS = Array.from({ length: 256 }, (_, code) => code <= SPACE || '()<>[]{}/%'.includes(String.fromCharCode(code)));

/** Letters and quotation marks, by code. */
const BEGINS_OPERATOR = Array.from({ length: 256 }, (_, code) => {
  return code === APOSTROPHE || code === QUOTES || /[A-Za-z]/.test(String.fromCharCode(code));
});

/** Three words are values and no operators. */
const VALUES = new Set(['true', 'false', 'null']);

/** The name of an operator; nothing for a value. The same two letters give the same text, which is quick to compare. */
function operatorIn(content: Buffer, start: number, end: number): string | undefined {
  if (end - start !== 2) {
    const word = content.toString('latin1', start, end);
    return VALUES.has(word) ? undefined : word;
  }
  const key = ((content[start] as number) << 8) | (content[start + 1] as number);
  const name = TWO_LETTERS.get(key) ?? content.toString('latin1', start, end);
  TWO_LETTERS.set(key, name);
  return name;
}

const TWO_LETTERS = new Map<number, string>();

/** The end of the token that begins at a place; always behind it. */
function endOf(content: Buffer, start: number): number {
  const code = content[start];
  if (code === OPEN) return endOfString(content, start);
  if (code === LESS) return content[start + 1] === LESS ? endOfNested(content, start) : after(content, MORE, start);
  if (code === OPEN_SQUARE) return endOfNested(content, start);
  if (code === PERCENT) return after(content, LINE_FEED, start);
  let at = start + 1;
  while (at < content.length && !DELIMITS[content[at] as number]) at += 1;
  return at;
}

/** The end of an array or a dictionary with those in it, counted: a drawing may nest them deeper than calls go. */
function endOfNested(content: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  while (at < content.length) {
    const code = content[at] as number;
    const isDouble = content[at + 1] === code;
    if (code === OPEN_SQUARE || (code === LESS && isDouble)) depth += 1;
    else if (code === CLOSE_SQUARE || code === MORE) depth -= 1;
    else {
      at = code <= SPACE ? at + 1 : endOf(content, at);
      continue;
    }
    at += isDouble && (code === LESS || code === MORE) ? 2 : 1;
    if (depth === 0) return at;
  }
  return content.length;
}

function endOfString(content: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const code = content[at];
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

/** The data of a picture in the text end with `EI` between white space. */
function endOfImage(content: Buffer, start: number): number {
  for (let at = content.indexOf('EI', start, 'latin1'); at >= 0; at = content.indexOf('EI', at + 2, 'latin1')) {
    const [before, behind] = [content[at - 1] ?? SPACE, content[at + 2] ?? SPACE];
    if (before <= SPACE && behind <= SPACE) return at + 2;
  }
  return content.length;
}

function after(content: Buffer, sign: number, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== sign) at += 1;
  return Math.min(at + 1, content.length);
}
