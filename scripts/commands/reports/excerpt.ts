import type { Diagnostic } from '../diagnostics.ts';
import { legible } from './legible.ts';

/** A line of a text, and the carets that go under what is meant in it. */
export interface Excerpt {
  readonly line: string;
  readonly carets: string;
}

/**
 * Show the line that a diagnostic is about.
 *
 *     The ovens are <b>cold</b>.
 *                   ^^^
 *
 * A range of several lines is marked to the end of the first. Of a long line the part around the place is shown.
 *
 * @param line the whole line, without its end
 */
export function excerpt(line: string, { line: first, endLine, column, endColumn }: Diagnostic): Excerpt {
  const start = Math.min(column - 1, line.length);
  const end = Math.max(start + 1, endLine === first ? endColumn - 1 : line.trimEnd().length);
  const from = line.length > WIDEST ? Math.max(0, start - MARGIN) : 0;
  const upTo = Math.min(line.length, from + WIDEST);
  const before = shown(line.slice(from, start));
  const meant = shown(line.slice(start, Math.min(end, upTo)));
  const behind = shown(line.slice(Math.min(end, upTo), upTo));
  const [cutBefore, cutBehind] = [from > 0 ? '…' : '', upTo < line.length ? '…' : ''];
  return {
    line: `${cutBefore}${before}${meant}${behind}${cutBehind}`.trimEnd(),
    carets: ' '.repeat(widthOf(cutBefore) + widthOf(before)) + '^'.repeat(Math.max(1, widthOf(meant))),
  };
}

/** What fits beside other things on a terminal, in UTF-16 units, and how much of it stands before the place. */
const WIDEST = 120;
const MARGIN = 50;

/** Tabs are as wide here as anywhere, so that the carets stand where they should. */
function shown(text: string): string {
  return legible(text.toWellFormed()).replaceAll('\t', '    ');
}

/** The columns that a text takes on a terminal: letters of East Asia and emoji take two (UAX #11), marks on letters none. */
function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : NONE.test(letter) ? 0 : 1;
  return width;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NONE = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/u;
