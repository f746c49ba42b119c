import type { Book } from '../../model/book.ts';
import { inLanguage } from '../../model/glossary.ts';
import type { Segment } from '../../model/segment.ts';
import type { ReadPair } from '../../model/sync-lock.ts';
import { flowsOf } from '../flow.ts';
import { compileNames } from '../names/compile-names.ts';
import { segmentsOf } from '../segments/segments-of.ts';
import { align, type Group, type ReadSides } from './align/align.ts';
import { anchorsOf } from './align/anchors.ts';
import { type Pairing, pairingsOf } from './pairings.ts';

/** Two texts that are kept in step, and which of their blocks answer each other. */
export interface AlignedPairing extends Pairing {
  readonly groups: readonly Group[];
}

/** Align the texts of a book that are kept in step. Made once for a book. */
export function alignBook(book: Book): readonly AlignedPairing[] {
  const known = aligned.get(book);
  if (known) return known;
  const anchors = namedAnchors(book);
  const made = pairingsOf(book).map((pairing) => {
    const read = (book.lock?.pairs ?? []).flatMap((pair) => sidesOf(pair, pairing) ?? []);
    return { ...pairing, groups: align(segmentsOf(pairing.source), segmentsOf(pairing.target), read, anchors) };
  });
  aligned.set(book, made);
  return made;
}

const aligned = new WeakMap<Book, readonly AlignedPairing[]>();

/** Take a pair of the lock by the sides of a pairing, if it is of these languages. What was read in `fr` holds for `fr-CA`. */
export function sidesOf(pair: ReadPair, { source, target }: Pairing): ReadSides | undefined {
  const ours = inLanguage(pair.sides, source.language.chain);
  const theirs = inLanguage(pair.sides, target.language.chain);
  return ours && theirs && ours !== theirs ? { source: ours, target: theirs, pair } : undefined;
}

/** Make the anchors of segments, the terms of the glossary among them. Its names are compiled when the first segment asks. */
function namedAnchors({ glossary, manuscripts }: Book): (segment: Segment) => ReadonlySet<string> {
  const finders = new Map<string, ReturnType<typeof compileNames>>();
  const finderOf = (path: string) => {
    const known = finders.get(path);
    const manuscript = manuscripts.find(({ chapters }) => chapters.some((chapter) => chapter.path === path));
    if (known || !manuscript) return known;
    const find = compileNames(glossary, manuscript.language, manuscript.inflection);
    for (const chapter of manuscript.chapters) finders.set(chapter.path, find);
    return find;
  };
  return (segment) => {
    const flows = segment.node ? flowsOf(segment.node) : [];
    const terms = flows.flatMap((flow) => finderOf(segment.path)?.(flow) ?? []).map(({ term }) => `#${term.id}`);
    return new Set([...anchorsOf(segment), ...terms]);
  };
}
