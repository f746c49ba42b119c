import type { Book, LocalBook, Localised } from '../model/book.ts';
import type { Language } from '../model/language.ts';

/** Choose the sentences of a book for one language: its own tag, else a parent, else the first that is given. */
export function localiseBook(book: Book, language: Language): LocalBook {
  const { rights, original, ...facts } = book;
  const { source, ...known } = original ?? {};
  return {
    ...facts,
    ...(rights !== undefined && { rights: choose(rights, language) }),
    ...(original && { original: { ...known, ...(source !== undefined && { source: choose(source, language) }) } }),
  };
}

function choose(text: Localised, { chain }: Language): string {
  if (typeof text === 'string') return text;
  const tag = chain.find((one) => text[one] !== undefined) ?? Object.keys(text)[0] ?? '';
  return text[tag] ?? '';
}
