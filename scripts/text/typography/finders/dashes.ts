import type { Dashes, Typography } from '../../../model/typography.ts';
import { blanksAfter, blanksBefore, isBlank, isDigit, isNoBreak, isSolid, NO_BREAK_SPACE } from '../characters.ts';
import type { Edit, Finder } from '../finding.ts';

/** Find hyphens that stand for dashes, dashes with spaces that the language has not, and turns of a dialogue. */
export function dashFinder({ dashes }: Typography): Finder | undefined {
  if (!dashes) return undefined;
  return (text) => ({
    edits: [...text.matchAll(CANDIDATES)].flatMap(({ 0: written, index }) => setDash(text, written, index, dashes)),
  });
}

/** Two or three hyphens; a hyphen or a dash between spaces or at the start of a line. */
const CANDIDATES = /(?<!-)-{2,3}(?!-)|(?<=[ \n\u00a0\u202f])-(?=[ \u00a0\u202f])|(?<=[ \n\u00a0\u202f]|^)[—–](?![—–-])/g;

function setDash(text: string, written: string, at: number, dashes: Dashes): readonly Edit[] {
  const end = at + written.length;
  const start = blanksBefore(text, at);
  const next = blanksAfter(text, end);
  const isTyped = written.startsWith('-');
  const mark = !isTyped ? written : written === '---' ? dashes.long : dashes.mark;
  const change = (from: number, to: number, set: string, kind: Edit['kind'] = 'dashes'): readonly Edit[] =>
    text.slice(from, to) === set ? [] : [{ kind, start: from, end: to, text: set }];

  if (at === 0 || text[at - 1] === '\n') return opens(text, next) ? openLine() : [];
  if (start < at && next > end && next < text.length) return partClauses();
  // The end of an aside: `-- he said --, and`.
  if (start < at && written.length > 1 && ENDS_ASIDE.test(text[end] ?? '')) return change(at, end, mark);
  if (!isTyped || start < at) return [];
  if (endsSpeech(text, end) || startsSpeech(text, at)) return change(at, end, mark);
  if (isDigit(text[at - 1]) && isDigit(text[end])) return written === '--' ? change(at, end, '–') : [];
  if (!(joins(text, at - 1) || STOP.test(text[at - 1] as string)) || !joins(text, end)) return [];
  const space = dashes.spaced && written === '--' ? ' ' : '';
  return change(at, end, `${space && dashes.bound ? NO_BREAK_SPACE : space}${mark}${space}`);

  /** A turn of a dialogue, or a line that goes on after a break: an attribution. */
  function openLine(): readonly Edit[] {
    const { dialogue } = dashes;
    if (!dialogue) return written === '-' ? [] : change(at, end, mark);
    const set = isTyped ? dialogue.mark : written;
    if (next === end) return change(at, end, set + dialogue.after);
    // A space that is there may stay: attributions have one in every language.
    if (dialogue.after === '') return change(at, isTyped ? next : end, set);
    return [...change(at, end, set), ...change(end, next, dialogue.after, 'bound')];
  }

  function partClauses(): readonly Edit[] {
    const closesUp = !dashes.spaced && (isTyped || written === dashes.mark) && joins(text, start - 1) && joins(text, next);
    if (closesUp) return change(start, next, mark);
    const { dialogue } = dashes;
    if (isTyped && dialogue && OPENED.test(text.slice(Math.max(0, start - 2), start))) return change(at, end, dialogue.mark);
    const isBound = dashes.bound && text.slice(start, at) === ' ';
    return [...(isBound ? change(start, at, NO_BREAK_SPACE, 'bound') : []), ...change(at, end, mark)];
  }
}

/** Two hyphens right behind a stop go on with another thought: `Why?--she asked`. */
const STOP = /[.?!;:]/;
const ENDS_ASIDE = /[,;:.!?…)]/;
/** A quotation that opens a line: the first turn of a dialogue stands in it. */
const OPENED = /^\n?["«“]$/;

/** Tell whether a line goes on with words. */
function opens(text: string, at: number): boolean {
  return isSolid(text[at]) || /^(?:["'«»“”„‘’‚‹›([¡¿…]|\.{3})/.test(text.slice(at, at + 3));
}

/** Tell whether a dash may close up to a character: a full stop before it ends another sentence, three stand for an ellipsis. */
function joins(text: string, at: number): boolean {
  const character = text[at];
  if (character === '.') return text.slice(at - 2, at + 1) === '...' || text.startsWith('...', at);
  return isSolid(character) || (character !== undefined && /[,()\]…%"'«»“”„‘’‚‹›]/.test(character));
}

/** Tell whether speech breaks off here: before a blank, another mark, or a quotation mark that no word follows. */
function endsSpeech(text: string, at: number): boolean {
  const character = text[at];
  return (
    isBlank(character) ||
    '?!'.includes(character as string) ||
    (QUOTE.test(character as string) && !isSolid(text[at + 1]) && !isNoBreak(text[at + 1]))
  );
}

function startsSpeech(text: string, at: number): boolean {
  return QUOTE.test(text[at - 1] as string) && isBlank(text[at - 2]);
}

const QUOTE = /["'«»“”„‘’‚‹›]/;
