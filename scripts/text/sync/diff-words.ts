import { tokens } from './words.ts';

/** A stretch of text that stayed, was taken out, or was put in. */
export interface Change {
  readonly type: 'same' | 'out' | 'in';
  readonly text: string;
}

/**
 * Tell which words a text lost and gained.
 *
 * By the longest common subsequence of words, between the beginning and the end that are the same. Where so much changed that comparing
 * would take long, the whole middle is told as changed.
 */
export function diffWords(old: string, now: string): readonly Change[] {
  const [a, b] = [tokens(old), tokens(now)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return merged([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

/** The product of the numbers of words up to which two texts are compared. */
const LARGEST = 4_000_000;

function between(a: readonly string[], b: readonly string[]): readonly Change[] {
  if (a.length * b.length > LARGEST)
    return [
      { type: 'out', text: a.join('') },
      { type: 'in', text: b.join('') },
    ];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        a[row] === b[column]
          ? (longest[at + width + 1] as number) + 1
          : Math.max(longest[at + width] as number, longest[at + 1] as number);
    }
  }
  const changes: Change[] = [];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const at = row * width + column;
    if (row < a.length && column < b.length && a[row] === b[column]) {
      changes.push({ type: 'same', text: a[row] as string });
      row += 1;
      column += 1;
    } else if (column === b.length || (row < a.length && (longest[at + width] as number) >= (longest[at + 1] as number))) {
      changes.push({ type: 'out', text: a[row] as string });
      row += 1;
    } else {
      changes.push({ type: 'in', text: b[column] as string });
      column += 1;
    }
  }
  return changes;
}

function same(texts: readonly string[]): readonly Change[] {
  return texts.map((text) => ({ type: 'same', text }));
}

/** Put stretches together, and take a lone blank between two changes for a part of them: words are changed, not spaces. */
function merged(changes: readonly Change[]): readonly Change[] {
  const found: Change[] = [];
  let [out, put] = ['', ''];
  const flush = () => {
    if (out !== '') found.push({ type: 'out', text: out });
    if (put !== '') found.push({ type: 'in', text: put });
    [out, put] = ['', ''];
  };
  for (const [index, { type, text }] of changes.entries()) {
    const next = changes[index + 1];
    if (type === 'out') out += text;
    else if (type === 'in') put += text;
    else if (text.trim() === '' && (out !== '' || put !== '') && next && next.type !== 'same')
      [out, put] = [out + text, put + text];
    else {
      flush();
      const last = found.at(-1);
      if (last?.type === 'same') found[found.length - 1] = { type: 'same', text: last.text + text };
      else found.push({ type: 'same', text });
    }
  }
  flush();
  return found;
}
