import type { Book, Chapter } from '../model/book.ts';
import { type Flow, flowsOf } from '../text/flow.ts';
import { compileNames } from '../text/names/compile-names.ts';
import type { Mention } from '../text/names/mention.ts';
import { placesIn, type SourcePlace } from '../text/source-map.ts';

/** The running text of a book's chapters and the names in it; each is made when a rule first asks, and kept for the others. */
export interface BookText {
  readonly flows: (chapter: Chapter) => readonly Flow[];
  readonly mentions: (chapter: Chapter) => readonly Mention[];
  readonly placeOf: (chapter: Chapter, flow: Flow, start: number, end: number) => SourcePlace | undefined;
}

/** Make the running text of a book. */
export function bookText({ glossary, manuscripts }: Book): BookText {
  const finders = new Map(
    manuscripts.flatMap(({ chapters, language, inflection }) => {
      const find = once(() => compileNames(glossary, language, inflection));
      return chapters.map((chapter) => [chapter, find] as const);
    }),
  );
  const flows = onceFor((chapter: Chapter) => flowsOf(chapter.tree));
  const places = onceFor((chapter: Chapter) => placesIn(String(chapter.file)));
  return {
    flows,
    mentions: onceFor((chapter: Chapter) => {
      const namesIn = finders.get(chapter)?.();
      return namesIn ? flows(chapter).flatMap((flow) => namesIn(flow)) : [];
    }),
    placeOf: (chapter, flow, start, end) => places(chapter)(flow, start, end),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remember what was made of each thing, as long as the thing itself is there. */
function onceFor<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
