import type { Segment } from '../../../model/segment.ts';

/**
 * List what a segment and its translation are likely to share: numbers, calls of notes, addresses, and the beginnings of names.
 *
 * Names of people and places keep their first letters in most languages of one script (`Lenin`, `Lénine`): cognates as in Simard, Foster
 * and Isabelle, Using Cognates to Align Sentences in Bilingual Corpora, 1992.
 */
export function anchorsOf({ text }: Segment): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [found] of text.matchAll(ANCHOR)) {
    if (/^\p{Lu}/u.test(found))
      anchors.add(found.slice(0, 8).normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4).toLowerCase());
    else if (/^\d/.test(found)) anchors.add(found.replace(/\D/g, ''));
    else anchors.add(found);
  }
  return anchors;
}

/** Calls of notes, targets of links and pictures, numbers with their separators, words of four letters and more with a capital. */
const ANCHOR = /\[\^[^\]\s]{1,80}\]|\]\([^)\s]{1,200}\)|\d(?:[.,  ]?\d)*|\p{Lu}[\p{L}\p{M}]{3,}/gu;
