import type { Book, Chapter } from '../../model/book.ts';
import { type Glossary, inLanguage } from '../../model/glossary.ts';
import { flowsOf } from '../flow.ts';
import { placesIn } from '../source-map.ts';
import { type Cluster, discoverVariants, type KnownWord } from './discover-variants.ts';
import { guessType } from './guess-type.ts';
import type { Variants } from './variants.ts';

/**
 * Find the names that books spell in several ways, language by language: a name may be right in one book and misspelt in the next.
 *
 * What the glossary knows is left out, and variants of what it knows bear the id of its term.
 */
export function discoverInBooks(books: readonly Book[]): readonly Variants[] {
  const manuscripts = books.flatMap((book) =>
    book.manuscripts.map((manuscript) => ({ ...manuscript, glossary: book.glossary })),
  );
  return [...Map.groupBy(manuscripts, ({ language }) => language.tag)].flatMap(([tag, inOne]) => {
    const chapters = inOne.flatMap((one) => one.chapters);
    const known = new Map(inOne.flatMap(({ glossary, language }) => [...knownWords(glossary, language.chain)]));
    const placeOf = placeFinder(chapters);
    return discoverVariants(
      chapters.map(({ tree }) => flowsOf(tree)),
      known,
    ).map((cluster) => inPlace(cluster, tag, placeOf));
  });
}

function inPlace({ preferred, term, evidence, forms }: Cluster, language: string, placeOf: PlaceFinder): Variants {
  return {
    language,
    preferred,
    ...(term !== undefined && { term }),
    type: guessType(forms),
    evidence,
    forms: forms.map(({ form, places }) => ({ form, count: places.length, places: places.map(placeOf) })),
  };
}

type PlaceFinder = (place: Cluster['forms'][number]['places'][number]) => Variants['forms'][number]['places'][number];

/** Make the function that tells where an occurrence stands in its file. */
function placeFinder(chapters: readonly Chapter[]): PlaceFinder {
  const finders = chapters.map(({ file }) => placesIn(String(file)));
  return ({ text, flow, start, end }) => {
    // Where text and source can not be laid side by side, the start of the block is near enough.
    const place = finders[text]?.(flow, start, end)?.start ?? flow.block.position?.start;
    return { path: chapters[text]?.path ?? '', line: place?.line ?? 1, column: place?.column ?? 1 };
  };
}

/** The words that are forms of terms in a language, and the capitalised words in longer forms where they belong to one term alone. */
function knownWords({ terms }: Glossary, chain: readonly string[]): ReadonlyMap<string, KnownWord> {
  const whole = new Map<string, KnownWord>();
  const parts = new Map<string, KnownWord | undefined>();
  for (const { id, locales } of terms) {
    const forms = inLanguage(locales, chain);
    if (!forms) continue;
    const { preferred, admitted, forbidden, firstMention = preferred } = forms;
    for (const form of [preferred, firstMention, ...admitted, ...forbidden.map((one) => one.form)]) {
      const words = form.normalize('NFC').split(/[^\p{L}\p{M}]+/u);
      if (words.length === 1) whole.set(form.normalize('NFC').toLowerCase(), { term: id, preferred });
      else for (const word of words.filter((one) => /^\p{Lu}/u.test(one))) addPart(parts, word.toLowerCase(), id);
    }
  }
  const shared = [...parts].flatMap(([word, known]) => (known ? [[word, known] as const] : []));
  return new Map([...shared, ...whole]);
}

/** A word that stands in forms of two terms, as given names do, is known as neither's. */
function addPart(parts: Map<string, KnownWord | undefined>, word: string, term: string): void {
  const isOthers = parts.has(word) && parts.get(word)?.term !== term;
  parts.set(word, isOthers ? undefined : { term });
}
