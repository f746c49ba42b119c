import type { Inflection } from '../../model/inflection.ts';
import { isApostrophe } from './characters.ts';
import { capitalised, compareCase, startsSentence } from './letter-case.ts';
import type { MentionStatus } from './mention.ts';
import { type NameEntry, type NameTable, shapesOf } from './name-table.ts';
import { foldSeparator, shapeOf, type Word } from './words.ts';

/** A form found in a text. */
export interface Match {
  readonly entry: Pick<NameEntry, 'term' | 'form' | 'locale'> & { readonly status: MentionStatus };
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly caseDiffers: boolean;
  /** The index of the word behind it. */
  readonly next: number;
}

export interface MatchContext {
  readonly text: string;
  readonly words: readonly Word[];
  readonly inflect: (key: string) => readonly string[];
  readonly inflection: Inflection;
}

/**
 * Find the longest form that begins with a word of a text.
 *
 * @param at index of the word
 * @param limit index behind the last word that may belong to it
 */
export function findMatch(context: MatchContext, table: NameTable, at: number, limit: number): Match | undefined {
  const entries = table.get((context.words[at] as Word).key);
  if (!entries) return undefined;
  const before = elidedBefore(context, at);
  if (before === undefined) return undefined;
  let found: Match | undefined;
  for (const entry of entries) {
    if (found && entry.keys.length < found.next - at) break;
    const match = matchOf(context, entry, at, limit, before);
    if (match && !match.caseDiffers) return match;
    found ??= match;
  }
  return found;
}

function matchOf(context: MatchContext, entry: NameEntry, at: number, limit: number, before: string): Match | undefined {
  const { text, words, inflect } = context;
  const { keys, separators, term, rule } = entry;
  const next = at + keys.length;
  if (next > limit) return undefined;
  for (let index = 1; index < keys.length; index += 1) {
    const { start, key } = words[at + index] as Word;
    const wanted = keys[index] as string;
    if (key !== wanted && (entry.status === 'foreign' || !inflect(wanted).includes(key))) return undefined;
    if (foldSeparator(text.slice((words[at + index - 1] as Word).end, start)) !== separators[index]) return undefined;
  }
  const edges = edgesOf(context, entry, at, next);
  if (!edges) return undefined;
  // Most names are written as the glossary has them.
  if (text.startsWith(entry.form, edges.start)) return { entry, before, caseDiffers: false, next, ...edges };
  const fit = compareCase(
    shapesOf(entry.form).map((shape, index) => inflectedShape(shape, keys[index] as string, (words[at + index] as Word).key)),
    words.slice(at, next).map(({ start, end }) => shapeOf(text.slice(start, end))),
    { rule, type: term.type },
    () => startsSentence(text, edges.start - before.length),
  );
  // In small letters a name of another language is more likely a common word of this one.
  const isSmall = fit === 'differs' && entry.status === 'foreign' && !/\p{Lu}/u.test(text.slice(edges.start, edges.end));
  return fit === 'other' || isSmall ? undefined : { entry, before, caseDiffers: fit === 'differs', next, ...edges };
}

/** Write an ending onto a form in its own case. */
function inflectedShape(shape: string, key: string, written: string): string {
  if (key === written) return shape;
  if (shape === shape.toLowerCase()) return written;
  return shape === shape.toUpperCase() ? written.toUpperCase() : capitalised(written);
}

/** What is elided before a word: nothing, `d’`; not found where something else is joined to it, as in `O’Lenin`. */
function elidedBefore({ text, words, inflection }: MatchContext, at: number): string | undefined {
  const { start } = words[at] as Word;
  const previous = words[at - 1];
  if (previous?.end !== start - 1 || !isApostrophe(text[start - 1])) return '';
  const isElided = inflection.elision?.words.some(({ short }) => short.slice(0, -1) === previous.key);
  return isElided ? text.slice(previous.start, start) : undefined;
}

/** Where a form starts and ends with the marks that belong to it (`Que faire ?`), and what possessive stands behind. */
function edgesOf({ text, words, inflection }: MatchContext, { separators }: NameEntry, at: number, next: number) {
  const [first, last, following] = [words[at], words[next - 1], words[next]] as [Word, Word, Word | undefined];
  const head = separators[0] as string;
  if (head !== '' && foldSeparator(text.slice(first.start - head.length, first.start)) !== head) return undefined;
  const start = first.start - head.length;
  const tail = (separators.at(-1) as string).replaceAll(' ', '');
  const end = endOfMarks(text, last.end, tail);
  if (end === undefined) return undefined;
  if (tail !== '' || !isApostrophe(text[end])) return { start, end, after: '' };
  const isJoined = following?.start === end + 1;
  const ending = isJoined ? following.key : '';
  const possessive = inflection.possessive?.find(
    (one) => one.ending.slice(1) === ending && (!one.behind || one.behind.some((letters) => last.key.endsWith(letters))),
  );
  const after = possessive ? text.slice(end, isJoined ? following.end : end + 1) : '';
  // An ending that the language does not know, as in Lenin’s in French, leaves the name a name; a longer word is another one.
  return possessive || ending.length <= LONGEST_ENDING ? { start, end, after } : undefined;
}

const LONGEST_ENDING = 2;

/** Step over the marks that end a form, whatever space stands before them. */
function endOfMarks(text: string, from: number, marks: string): number | undefined {
  let end = from;
  for (const mark of marks) {
    while (/\s/.test(text[end] ?? '')) end += 1;
    if (foldSeparator(text[end] ?? '') !== mark) return undefined;
    end += 1;
  }
  return end;
}
