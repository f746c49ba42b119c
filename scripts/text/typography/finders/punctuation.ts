import type { Typography } from '../../../model/typography.ts';
import { blanksBefore, isSolid, oneOf } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/** Find marks whose space before them is missing, or other than the language's: French `;`, `!`, `?` and `:`. */
export function punctuationFinder({ punctuation }: Typography): Finder | undefined {
  if (!punctuation) return undefined;
  const { before } = punctuation;
  const runs = new RegExp(`${oneOf(Object.keys(before))}+`, 'g');
  return (text) => {
    const edits: Edit[] = [];
    for (const { 0: run, index: at } of text.matchAll(runs)) {
      const first = run[0] as string;
      const wanted = before[first];
      const start = blanksBefore(text, at);
      if (wanted === undefined || !isMark(run) || !endsWord(text, start, at) || !isFree(text, run, at)) continue;
      if (run === ';' && ENTITY.test(text.slice(Math.max(0, at - 32), at))) continue;
      const blanks = text.slice(start, at);
      if (blanks === wanted) continue;
      if (blanks === '') edits.push({ kind: 'spaces', start: at, end: at + 1, text: wanted + first });
      else edits.push({ kind: 'spaces', start, end: at, text: wanted });
    }
    return { edits };
  };
}

/** One mark, or several of those that end sentences; `::` is none. */
function isMark(run: string): boolean {
  return run.length === 1 || /^[!?]+$/.test(run);
}

/** Tell whether something stands before that the mark can belong to, right before it or behind blanks. */
function endsWord(text: string, end: number, at: number): boolean {
  const left = text[end - 1];
  if (left === undefined || isSolid(left)) return left !== undefined;
  return CLOSES.test(left) || (end === at && OPENS.test(left) && isSolid(text[end - 2]));
}

const CLOSES = /[)\]}»›”’"'….%‰°€$£*²³]/;
/** Marks that close in some languages. */
const OPENS = /[«‹„“‘‚]/;

/** Tell whether the mark stands by itself: not in `10:30`, `3:2`, `auteur:rice`, `a?b`, `:-)`. */
function isFree(text: string, run: string, at: number): boolean {
  const right = text[at + run.length];
  if (right === undefined || /[\s"'«»“”’\ufffc]/.test(right)) return true;
  return /^[!?]/.test(run) ? /[)\]}….,;—–-]/.test(right) : run === ';' && right === '—';
}

const ENTITY = /&#?\w+$/;
