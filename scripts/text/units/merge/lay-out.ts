import type { Nodes } from 'mdast';
import { eachOf } from '../../../model/each-node.ts';

/** How an author ends lines within a paragraph: after sentences, at a width (in characters), or not at all. */
export type LineStyle =
  | { readonly type: 'sentences' }
  | { readonly type: 'width'; readonly width: number }
  | { readonly type: 'none' };

/** Tell how the paragraphs of a text have their lines, so that what comes in looks like what is there. */
export function lineStyleOf(tree: Nodes, source: string): LineStyle {
  let [ends, sentences, width] = [0, 0, NARROWEST];
  eachOf(tree, 'paragraph', ({ position }) => {
    const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
    for (const line of lines.slice(0, -1)) {
      ends += 1;
      if (SENTENCE_END.test(line)) sentences += 1;
      width = Math.max(width, [...line].length);
    }
  });
  if (ends === 0) return { type: 'none' };
  return sentences / ends > 0.8 ? { type: 'sentences' } : { type: 'width', width };
}

/** A text whose lines are all short may be one that has hardly any; in characters. */
const NARROWEST = 60;

/** The mark that ends a sentence, with what may stand behind it: quotation marks, brackets, emphasis, calls of notes. */
const SENTENCE_END = /[.!?…:][)\]”"»’'*_]*(?:\[\^[^\]\s]+\])*[”"»]?[ \t]*$/;

/** Put line endings into running text where the author would. Never where the next line would begin a block of another kind. */
export function layOut(markdown: string, style: LineStyle, prefix: string): string {
  const lines = markdown.split('\n').flatMap((line) => {
    if (style.type === 'none') return [line];
    return style.type === 'sentences' ? bySentences(line) : byWidth(line, style.width);
  });
  return lines.join(`\n${prefix}`);
}

function bySentences(line: string): readonly string[] {
  return broken(
    line,
    (before, word) => SENTENCE_END.test(before) && !INITIAL.test(before) && /^[\p{Lu}\p{N}“"«‘(*_[—–]/u.test(word),
  );
}

/** `V. I. Lenin` is one sentence. A colon ends a line only where the author says so. */
const INITIAL = /(?:^|[^\p{L}])\p{Lu}\.$|:[)\]”"»’'*_]*$/u;

function byWidth(line: string, width: number): readonly string[] {
  return broken(line, (before, word) => [...before].length + 1 + [...word].length > width);
}

function broken(line: string, isEnd: (before: string, word: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.split(' ')) {
    if (current === undefined) current = word;
    else if (!OPENS_BLOCK.test(word) && isEnd(current, word)) {
      lines.push(current);
      current = word;
    } else current += ` ${word}`;
  }
  return [...lines, current ?? ''];
}

/** What a line of running text may not begin with. */
const OPENS_BLOCK = /^(?:[-+#>=~`:|<*_]|\d{1,9}[.)]|\[[^\]]*\]:|$)/;
