import type { Book, Manuscript } from '../../model/book.ts';
import { covers } from '../../model/language.ts';

/** Two texts of a book that are kept in step. */
export interface Pairing {
  readonly source: Manuscript;
  readonly target: Manuscript;
  /** Both are canonical: whichever moves, the other follows. Else only the target does. */
  readonly mutual: boolean;
}

/**
 * List the texts that are kept in step: the canonical ones each with each, the others each with the first of these.
 *
 * A book that names no canonical language, or none that it has, has no text before the others.
 */
export function pairingsOf({ canonical, manuscripts }: Pick<Book, 'canonical' | 'manuscripts'>): readonly Pairing[] {
  const named = canonical.flatMap((tag) => manuscripts.filter(({ language }) => covers(tag, language)));
  const first = named.length > 0 ? [...new Set(named)] : manuscripts;
  const derived = manuscripts.filter((one) => !first.includes(one));
  return [
    ...first.flatMap((source, index) => first.slice(index + 1).map((target) => ({ source, target, mutual: true }))),
    ...derived.map((target) => ({ source: first[0] as Manuscript, target, mutual: false })),
  ];
}
