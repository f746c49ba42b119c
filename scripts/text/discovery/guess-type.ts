import type { TermType } from '../../model/glossary.ts';
import type { ClusterForm } from './discover-variants.ts';

/**
 * Guess whether a name is that of a place, which prepositions of place betray, or else of a person, as most names are.
 *
 * It is a guess for a person to check; organisations, works and events look like either.
 */
export function guessType(forms: readonly ClusterForm[]): TermType {
  const places = forms.flatMap((form) => form.places);
  const located = places.filter(({ flow, start }) => LOCATING.test(flow.text.slice(Math.max(0, start - 8), start))).length;
  return located >= places.length * SHARE ? 'place' : 'person';
}

const LOCATING = /(?:^|\s)(?:in|at|near|à|en|vers|près de|in der|bei|nach)\s$/i;

/** A place is as often named with other words, a person hardly ever with these. */
const SHARE = 0.3;
