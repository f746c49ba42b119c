import type { Book } from '../../model/book.ts';
import type { Term } from '../../model/glossary.ts';
import { flowsOf } from '../flow.ts';
import { compileNames } from './compile-names.ts';

/** Find the terms of the glossary that books name in any of their languages, in the order of the glossary. */
export function namedTerms(books: readonly Book[]): readonly Term[] {
  const named = new Set<string>();
  for (const { glossary, manuscripts } of books) {
    for (const { language, inflection, chapters } of manuscripts) {
      const find = compileNames(glossary, language, inflection);
      for (const { tree } of chapters) for (const flow of flowsOf(tree)) for (const { term } of find(flow)) named.add(term.id);
    }
  }
  return (books[0]?.glossary.terms ?? []).filter(({ id }) => named.has(id));
}
