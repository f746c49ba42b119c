import type { Book, Manuscript } from '../model/book.ts';
import { covers } from '../model/language.ts';
import type { Leaflet } from '../model/leaflet.ts';
import { type Format, isPrinted, type PrintSize } from '../model/press.ts';
import { hasErrors } from '../model/report.ts';

/** What is made in one go. */
export interface Job {
  readonly book: Book;
  readonly manuscript: Manuscript;
  /**
   * More than one where the same pages serve them: a booklet's sheets hold the pages of the PDF. `press` stands for the files for a printer, and
   * stands alone.
   */
  readonly formats: readonly (Format | 'press')[];
  /** The size of what is printed as a book. */
  readonly print?: PrintSize;
  readonly leaflet?: Leaflet;
}

/** List what can be built: a text with errors stops its own editions and no other. */
export function plan(books: readonly Book[], languages: readonly string[], formats: readonly Format[]): readonly Job[] {
  return editionsOf(books, languages).flatMap(({ book, manuscript }): readonly Job[] => {
    const wanted = book.formats.filter((format) => formats.length === 0 || formats.includes(format));
    const paged = wanted.filter((format) => format === 'pdf' || format === 'booklet');
    const leaflets = wanted.includes('leaflet') ? book.leaflets : [];
    return [
      ...wanted.filter((format) => !isPrinted(format)).map((format) => ({ book, manuscript, formats: [format] })),
      ...(paged.length > 0 ? book.prints.map((print) => ({ book, manuscript, formats: paged, print })) : []),
      ...leaflets.map((leaflet): Job => ({ book, manuscript, formats: ['leaflet'], leaflet })),
    ];
  });
}

function editionsOf(books: readonly Book[], languages: readonly string[]): readonly Omit<Job, 'formats'>[] {
  return books
    .filter((book) => !hasErrors(book.file))
    .flatMap((book) =>
      book.manuscripts
        .filter(({ language }) => languages.length === 0 || languages.some((tag) => covers(tag, language)))
        .filter(({ chapters }) => !chapters.some(({ file }) => hasErrors(file)))
        .map((manuscript) => ({ book, manuscript })),
    );
}

/** List the press files that can be built: none for a book whose profile was refused. */
export function planPress(books: readonly Book[], languages: readonly string[]): readonly Job[] {
  const usable = books.filter(({ prepress }) => prepress?.profile !== 'unusable');
  return editionsOf(usable, languages).flatMap((edition) =>
    edition.book.prints.map((print): Job => ({ ...edition, formats: ['press'], print })),
  );
}
