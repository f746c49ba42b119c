/** One drawing operation of a content stream: an operator behind its operands. */
export interface Operation {
  readonly operator: string;
  /** Tokens as they are written; brackets of arrays and dictionaries are tokens of their own. */
  readonly operands: readonly string[];
  /** The whole, as it is written. */
  readonly source: string;
}

/**
 * Cut a content stream into its operations (ISO 32000-2, 7.8.2).
 *
 * An image written into the stream is one operation `BI`, whose source holds its samples. What ends without an operator is given with
 * an empty one, so that nothing is lost.
 *
 * @param content one byte a letter (latin1)
 */
export function* operationsOf(content: string): Generator<Operation> {
  const token = new RegExp(TOKEN);
  let start = 0;
  let operands: string[] = [];
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [word] = match;
    if (/^[\s\0%]/.test(word)) continue;
    if (word === '(') token.lastIndex = endOfText(content, match.index);
    const whole = word === '(' ? content.slice(match.index, token.lastIndex) : word;
    if (/^[\d+\-./([\]<>{}]/.test(whole) || whole === 'true' || whole === 'false' || whole === 'null') {
      operands.push(whole);
      continue;
    }
    if (whole === 'BI') token.lastIndex = endOfImage(content, token.lastIndex);
    yield { operator: whole, operands, source: content.slice(start, token.lastIndex).trim() };
    start = token.lastIndex;
    operands = [];
  }
  const rest = content.slice(start).trim();
  if (rest) yield { operator: '', operands, source: rest };
}

/** White space, a comment, a bracket, a text in hexadecimal, a name, or a word; a text in parentheses is only begun. */
const TOKEN = /[\s\0]+|%[^\r\n]*|<<|>>|<[\da-fA-F\s]*>|\/[^\s\0()<>[\]{}/%]*|[()[\]{}<>]|[^\s\0()<>[\]{}/%]+/g;

/** Find the end of a text: parentheses in it come in pairs, or behind a backslash. */
function endOfText(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

/** Find the end of an image in the stream: `EI` between white space. */
function endOfImage(content: string, start: number): number {
  const end = /\sEI(?=[\s\0]|$)/g;
  end.lastIndex = start;
  return end.exec(content) ? end.lastIndex : content.length;
}
