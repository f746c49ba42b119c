import type { Flow } from '../flow.ts';
import { pieceAt } from '../source-map.ts';
import { type Occurrence, type Spelling, withoutMarks } from './spelling.ts';

/**
 * Gather the words of texts that behave like names: with a capital inside sentences, and hardly ever without one.
 *
 * A word that only ever opens sentences, or stands in capitals, is kept too where nothing in the texts says that it is an ordinary
 * one: it may be a rare spelling of a name that is well attested.
 *
 * @param texts the flows of each text, all in one language
 */
export function collectSpellings(texts: readonly (readonly Flow[])[]): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  const lower = new Map<string, number>();
  let serial = 0;
  texts.forEach((flows, text) => {
    for (const flow of flows) serial = collect(flow, text, serial, spellings, lower);
  });
  return [...spellings.values()].filter(({ key, inside }) => {
    const ordinary = lower.get(key) ?? 0;
    return ordinary === 0 || ordinary * ORDINARY < inside;
  });
}

/** A name may be written without its capital by mistake; a word that is, more often than once in so many times, is no name. */
const ORDINARY = 20;

/** Shorter words have too many neighbours for a likeness to say anything; longer ones are no names, and would take long to compare. */
const SHORTEST = 3;
const LONGEST = 40;

interface Word {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly shape: 'lower' | 'title' | 'capitals';
}

function collect(
  flow: Flow,
  text: number,
  serial: number,
  spellings: Map<string, Spelling>,
  lower: Map<string, number>,
): number {
  const words = wordsOf(flow);
  const styled = !words.some(({ shape }) => shape === 'lower');
  words.forEach((word, index) => {
    const key = word.written.toLowerCase();
    if (word.shape === 'lower') {
      lower.set(key, (lower.get(key) ?? 0) + 1);
      return;
    }
    if (key.length < SHORTEST || key.length > LONGEST || ROMAN.test(word.written)) return;
    const spelling = spellings.get(key) ?? {
      key,
      plain: withoutMarks(key),
      forms: new Map(),
      inside: 0,
      capitals: 0,
      count: 0,
    };
    spellings.set(key, spelling);
    const before = besides(flow.text, words[index - 1], word);
    const after = besides(flow.text, word, words[index + 1]) && words[index + 1]?.written.toLowerCase();
    const occurrence: Occurrence = {
      serial: serial + index,
      text,
      flow,
      start: word.start,
      end: word.end,
      styled,
      ...(before && { before: words[index - 1]?.written.toLowerCase() as string }),
      ...(after && { after }),
    };
    const same = spelling.forms.get(word.written);
    if (same) same.push(occurrence);
    else spelling.forms.set(word.written, [occurrence]);
    spelling.count += 1;
    if (word.shape === 'capitals' && !styled) spelling.capitals += 1;
    if (word.shape === 'title' && !styled && flow.block.type !== 'heading' && !opensSentence(flow.text, word.start))
      spelling.inside += 1;
  });
  return serial + words.length;
}

function wordsOf(flow: Flow): readonly Word[] {
  // What is marked as another language's, as spelt so on purpose, or as an address, is not measured by this text.
  const isPlain = flow.pieces.every(({ bare, sic, lang }) => !bare && !sic && lang === undefined);
  const words: Word[] = [];
  for (const { 0: found, index } of flow.text.matchAll(WORD)) {
    if (!isPlain) {
      const piece = pieceAt(flow, index);
      if (piece?.bare || piece?.sic || piece?.lang !== undefined) continue;
    }
    const written = INVISIBLE.test(found) ? found.replace(INVISIBLES, '').normalize('NFC') : found.normalize('NFC');
    words.push({ written, start: index, end: index + found.length, shape: shapeOf(written) });
  }
  return words;
}

/** Letters, and what is not seen within a word: soft hyphens, joiners. */
const WORD = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/;
const INVISIBLES = /[\u00AD\u200B-\u200D\u2060]/g;
/** Also with the ending of an ordinal: `XVIIe`. */
const ROMAN = /^[IVXLCDM]+(?:er|re|e|ème|th)?$/;

function shapeOf(word: string): Word['shape'] {
  const first = String.fromCodePoint(word.codePointAt(0) as number);
  if (first.toUpperCase() !== first || first.toLowerCase() === first) return 'lower';
  return word.length > 1 && word.toUpperCase() === word ? 'capitals' : 'title';
}

/** Tell whether two words stand side by side, as the parts of one name do: `Leon Trotsky`, `K. Marx`, `Jean-Jacques`. */
function besides(text: string, left: Word | undefined, right: Word | undefined): boolean {
  if (!left || !right || left.shape === 'lower' || right.shape === 'lower') return false;
  const gap = text.slice(left.end, right.start);
  return gap === '-' || /^\s$/.test(gap) || (left.written.length <= TITLE && /^\.\s?$/.test(gap));
}

/** Abbreviated titles and initials are at most so long: `Mrs`, `Dr`, `M`, `K`. */
const TITLE = 3;

/**
 * Tell whether a word may have its capital from the sentence that it opens.
 *
 * In doubt it has: after an opening quotation mark, a dash or a colon nobody can tell.
 */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  // `L’Allemagne`: what was elided opens the sentence or does not.
  if (APOSTROPHES.includes(text[at] ?? ' '))
    at -= 1 + (ELIDED.exec(text.slice(Math.max(0, at - LONGEST_ELIDED), at))?.[0].length ?? 0);
  for (; at >= 0; at -= 1) {
    const character = text[at] as string;
    if ('“„«‘"—–―('.includes(character)) return true;
    if (!/[\s”»’'*\])]/.test(character)) break;
  }
  if (at < 0) return true;
  const end = text[at] as string;
  if (end === '.') return !ABBREVIATED.test(text.slice(Math.max(0, at - TITLE - 1), at));
  return '!?…:*•\uFFFC'.includes(end);
}

const APOSTROPHES = "’'";
/** `jusqu`, `quoiqu` */
const LONGEST_ELIDED = 8;
const ELIDED = /\p{L}+$/u;
const ABBREVIATED = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}$/u;
