import { isApostrophe, kindAt, NONE } from './characters.ts';
import type { Range } from './range.ts';

/** Which marks close what one opens, in any of the usages: “…”, „…“, «…», »…«, ‘…’. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '»': '«',
  '"': '"',
  "'": "'",
};

/**
 * Find what stands in quotation marks; of nested ones the outer. A mark without its other half quotes nothing, and an apostrophe is no mark.
 *
 * Marks that open in one usage close in another, so the one that waits to be closed decides.
 */
export function quotationsIn(text: string): readonly Range[] {
  const waiting: { readonly mark: string; readonly at: number }[] = [];
  const found: Range[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[“”„‟«»‹›‘’‚"']/g)) {
    const open =
      isApostrophe(mark) && isLetter(text, at + 1) ? -1 : waiting.findLastIndex((one) => CLOSING[one.mark]?.includes(mark));
    if (open >= 0) {
      found.push({ start: (waiting[open] as { at: number }).at, end: at + 1 });
      waiting.length = open;
    } else if (mark in CLOSING && (mark !== "'" || (!isLetter(text, at - 1) && isLetter(text, at + 1)))) {
      // More than any text nests would only make the search above slow.
      if (waiting.length < DEEPEST) waiting.push({ mark, at });
    }
  }
  const outer: Range[] = [];
  for (const range of found.sort((a, b) => a.start - b.start)) if (range.end > (outer.at(-1)?.end ?? 0)) outer.push(range);
  return outer;
}

const DEEPEST = 50;

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindAt(text, at) !== NONE;
}
