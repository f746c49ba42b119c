/** What stands before an operator, as it is written. */
export interface Operands {
  readonly count: number;
  /** Counted from the last one, which is 0; an empty text where there is none. */
  last(index: number): string;
}

/**
 * Go through the operators of a content stream (ISO 32000-1, 7.8.2). Linear in its length; what is broken is passed over.
 *
 * @param content one byte a letter (latin1)
 */
export function scanContent(content: string, act: (operator: string, operands: Operands) => void): void {
  const starts: number[] = [];
  const ends: number[] = [];
  const operands: Operands = {
    get count() {
      return starts.length;
    },
    last(index) {
      const at = starts.length - 1 - index;
      return at < 0 ? '' : content.slice(starts[at], ends[at]);
    },
  };
  let at = 0;
  while (at < content.length) {
    const code = content.charCodeAt(at);
    if (code <= SPACE) {
      at += 1;
      continue;
    }
    const end = endOf(content, at);
    if (code === PERCENT) {
      at = end;
    } else if (isOperator(content, at, end, code)) {
      const operator = content.slice(at, end);
      act(operator, operands);
      starts.length = 0;
      ends.length = 0;
      at = operator === 'ID' ? endOfImage(content, end) : end;
    } else {
      starts.push(at);
      ends.push(end);
      at = end;
    }
  }
}

const SPACE = 32;
const PERCENT = 37;

/** Letters and quotation marks begin an operator, if they are not one of the three words that are values. */
function isOperator(content: string, at: number, end: number, code: number): boolean {
  const begins = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34;
  return begins && !(end - at >= 4 && /^(?:true|false|null)$/.test(content.slice(at, end)));
}

/** The end of the token that begins at a place; always behind it. */
function endOf(content: string, start: number): number {
  switch (content[start]) {
    case '(':
      return endOfString(content, start);
    case '<':
      return content[start + 1] === '<' ? endOfNested(content, start) : after(content, '>', start);
    case '[':
      return endOfNested(content, start);
    case '%':
      return after(content, '\n', start);
    default: {
      let at = start + 1;
      while (at < content.length && !isDelimiter(content.charCodeAt(at))) at += 1;
      return at;
    }
  }
}

/** The end of an array or a dictionary with those in it, counted: a drawing may nest them deeper than calls go. */
function endOfNested(content: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < content.length) {
    const sign = content[at];
    const isDouble = content[at + 1] === sign;
    if (sign === '[' || (sign === '<' && isDouble)) depth += 1;
    else if (sign === ']' || sign === '>') depth -= 1;
    else {
      at = content.charCodeAt(at) <= SPACE ? at + 1 : endOf(content, at);
      continue;
    }
    at += isDouble && sign !== '[' && sign !== ']' ? 2 : 1;
    if (depth === 0) return at;
  }
  return content.length;
}

function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return content.length;
}

function endOfImage(content: string, start: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = start;
  return end.exec(content) ? end.lastIndex : content.length;
}

function after(content: string, sign: string, start: number): number {
  const found = content.indexOf(sign, start);
  return found < 0 ? content.length : found + 1;
}

/** White space, or one of `()<>[]{}/%` (ISO 32000-1, 7.2.2). */
function isDelimiter(code: number): boolean {
  if (code <= SPACE || code === 37 || code === 40 || code === 41 || code === 47) return true;
  return code === 60 || code === 62 || code === 91 || code === 93 || code === 123 || code === 125;
}
