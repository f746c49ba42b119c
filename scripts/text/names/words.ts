import type { Flow } from '../flow.ts';
import { ALONE, HIDDEN, hasHidden, kindAt, NONE, WORD, withoutHidden } from './characters.ts';

/** A word of a text: letters, marks and digits that stand together, with what is not seen between them. */
export interface Word {
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What it is looked up by: composed (NFC), in small letters, without what is not seen. */
  readonly key: string;
}

/** The words of a flow. They are looked at more than once, and kept as long as the flow. */
export function wordsIn(flow: Flow): readonly Word[] {
  const words = cut.get(flow) ?? wordsOf(flow.text);
  cut.set(flow, words);
  return words;
}

const cut = new WeakMap<Flow, readonly Word[]>();

/** Cut a text into words, in one pass: texts are long, and hostile ones longer. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const kind = kindAt(text, at);
    if (kind === NONE || kind === HIDDEN) {
      at += 1;
      continue;
    }
    const start = at;
    let end = at + 1;
    let isSimple = text.charCodeAt(at) < COMPOSED;
    for (at = end; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const next = kindAt(text, at);
      if (next === HIDDEN) {
        isSimple = false;
        continue;
      }
      if (next === NONE || (next === ALONE || kind === ALONE ? !joins(text, at) : next !== WORD)) break;
      if (unit >= COMPOSED) isSimple = false;
      end = at + 1;
    }
    const written = text.slice(start, end);
    words.push({ start, end, key: isSimple ? written.toLowerCase() : foldWord(written) });
    at = end;
  }
  return words;
}

/** Below it nothing is composed with what stands behind it, unless that is above it. */
const COMPOSED = 0xad;

/** Of scripts without spaces, marks and the second half of a surrogate pair go with the letter before them. */
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0xdc00 && unit < 0xe000) || /\p{M}/u.test(text[at] as string);
}

/** Write a word as it is looked up. */
export function foldWord(written: string): string {
  return shapeOf(written).toLowerCase();
}

/** Write a word composed and without what is not seen, so that two which look the same are the same. */
export function shapeOf(written: string): string {
  return (hasHidden(written) ? withoutHidden(written) : written).normalize('NFC');
}

/** Write what stands between two words so that spaces of all kinds, hyphens and apostrophes are one each. */
export function foldSeparator(written: string): string {
  if (written === ' ' || written === '-' || written === '') return written;
  return withoutHidden(written).replace(/\s+/g, ' ').replace(/[‐‑]/g, '-').replace(/['ʼ]/g, '’');
}
