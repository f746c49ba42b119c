import type { Book, Manuscript } from '../model/book.ts';
import { type Host, SurroundingsError } from '../model/host.ts';
import { covers, type Language } from '../model/language.ts';
import type { ForeignUnit, UnitList } from '../model/unit.ts';
import { parseTree } from '../read/markdown/parse-text.ts';
import { replaceInBytes } from '../read/mend/replace-in-bytes.ts';
import { mergeUnits, type UnitOutcome } from '../text/units/merge/merge-units.ts';
import { skeletonOf } from '../text/units/skeleton.ts';
import { unitsOf } from '../text/units/units-of.ts';

/** List what a translator gets of two texts of a book. */
export function unitsBetween(book: Book, source: Manuscript, target: Manuscript): UnitList {
  return {
    book: book.id,
    title: source.title,
    press: book.press.name,
    source: source.language.tag,
    target: target.language.tag,
    ...(book.date !== undefined && { date: book.date }),
    units: unitsOf(book, source, target).map(({ unit }) => unit),
  };
}

/** Bring translations back into a text: what becomes of each, and the files as they are to be. */
export async function mergeTranslations(
  book: Book,
  { source, target }: { readonly source: Manuscript; readonly target: Manuscript },
  units: readonly ForeignUnit[],
  host: Host,
): Promise<{ readonly outcomes: readonly UnitOutcome[]; readonly files: readonly { path: string; bytes: Uint8Array }[] }> {
  const { outcomes, files } = mergeUnits(book, source, target, units, parseTree);
  const changed = target.chapters.flatMap(({ path, file }) =>
    files.has(path) ? [{ path, text: String(file), edits: files.get(path) ?? [] }] : [],
  );
  const written = changed.map(async ({ path, text, edits }) => {
    const bytes = replaceInBytes(await host.read(path), text, edits);
    if (!bytes) throw new SurroundingsError(`${path} changed while it was read.`, { remedy: 'Import once more.' });
    return { path, bytes };
  });
  return { outcomes, files: await Promise.all(written) };
}

/** Begin a translation of books: the files of their first canonical texts, unless there are some. */
export async function skeletons(
  books: readonly Book[],
  language: Language,
  host: Host,
): Promise<{ readonly files: readonly { path: string; text: string }[]; readonly existing: readonly string[] }> {
  const files: { path: string; text: string }[] = [];
  const existing: string[] = [];
  for (const { canonical, manuscripts } of books) {
    const named = canonical.flatMap((tag) => manuscripts.filter((one) => covers(tag, one.language)));
    const source = named[0] ?? manuscripts[0];
    const made = source && source.language.tag !== language.tag ? skeletonOf(source, language.tag, parseTree) : [];
    const there = await Promise.all(
      made.map(async ({ path }) =>
        host.read(path).then(
          () => [path],
          () => [],
        ),
      ),
    );
    // Half a text is worse than none: where one of its files is there, the translation was begun.
    if (there.flat().length > 0) existing.push(...there.flat());
    else files.push(...made);
  }
  return { files, existing };
}

export type { UnitOutcome };
