import type { Flow } from '../flow.ts';
import { collectSpellings } from './collect-spellings.ts';
import { nearbyPairs } from './nearby.ts';
import type { Occurrence, Spelling } from './spelling.ts';
import { skeleton } from './transliteration.ts';
import { type Company, type Evidence, type Weighed, weighPair } from './weigh-pair.ts';

/** Spellings of what seems to be one name. */
export interface Cluster {
  /** The one to keep: that of the glossary, else the most frequent that is not all capitals. */
  readonly preferred: string;
  /** The id of the term of the glossary that the others are missing from. */
  readonly term?: string;
  /** The preferred one first, then by frequency. */
  readonly forms: readonly ClusterForm[];
  readonly evidence: readonly Evidence[];
}

export interface ClusterForm {
  readonly form: string;
  /** In the order of the texts. */
  readonly places: readonly Occurrence[];
}

/** What a glossary knows of a word. */
export interface KnownWord {
  readonly term: string;
  /** The form to use, where the word is a whole form and not a part of one. */
  readonly preferred?: string;
}

/**
 * Find names that texts spell in several ways, without knowing any name.
 *
 * @param texts the flows of each text, all in one language
 * @param known what words (in lower case) are known as: what is known to be one term is not found again, what is known to be two is
 *   never taken for one
 */
export function discoverVariants(
  texts: readonly (readonly Flow[])[],
  known: ReadonlyMap<string, KnownWord> = new Map(),
): readonly Cluster[] {
  const spellings = [...collectSpellings(texts)].sort(
    (a, b) => b.count - a.count || b.inside - a.inside || (a.key < b.key ? -1 : 1),
  );
  const company = companyOf(spellings);
  const names = spellings.filter(({ inside }) => inside > 0).length;
  const best = new Map<Spelling, { readonly main: Spelling; readonly weighed: Weighed }>();
  for (const [one, other] of nearbyPairs(spellings.map(({ plain }) => [plain, skeleton(plain)]))) {
    const [main, rare] = [spellings[one] as Spelling, spellings[other] as Spelling];
    if (known.has(main.key) && known.has(rare.key)) continue;
    const weighed = weighPair(main, rare, company, names);
    if (weighed && weighed.score > 0 && weighed.score > (best.get(rare)?.weighed.score ?? 0)) best.set(rare, { main, weighed });
  }
  const heads = Map.groupBy(spellings, (spelling) => headOf(spelling, best));
  return [...heads]
    .map(([, members]) => clusterOf(members, best, known))
    .filter((cluster) => cluster !== undefined)
    .sort((a, b) => comparePlaces(firstOf(a), firstOf(b)));
}

/**
 * Follow a spelling to the one that it is a variant of: what is like a variant is like the main form. Mains come first, so that
 * this ends.
 */
function headOf(spelling: Spelling, best: ReadonlyMap<Spelling, { readonly main: Spelling }>): Spelling {
  let head = spelling;
  for (let next = best.get(head); next; next = best.get(head)) head = next.main;
  return head;
}

function clusterOf(
  members: readonly Spelling[],
  best: ReadonlyMap<Spelling, { readonly weighed: Weighed }>,
  known: ReadonlyMap<string, KnownWord>,
): Cluster | undefined {
  const [head] = members as [Spelling];
  const forms = members.flatMap((spelling) =>
    [...spelling.forms]
      // A line in capitals is a matter of design. What it says of the letters stays.
      .map(([form, places]) => ({
        form,
        places: spelling === head && isCapitals(form) ? places.filter(({ styled }) => !styled) : places,
      }))
      .filter(({ places }) => places.length > 0),
  );
  const cased = members.some(({ forms }) => forms.size > 1) && (head.inside > 0 || members.length > 1);
  const isNew = members.length > 1 || (cased && !known.has(head.key));
  if (forms.length < 2 || !isNew) return undefined;
  forms.sort(
    (a, b) =>
      Number(isCapitals(a.form)) - Number(isCapitals(b.form)) ||
      b.places.length - a.places.length ||
      comparePlaces(a.places[0], b.places[0]),
  );
  const term = members.map(({ key }) => known.get(key)).find((one) => one !== undefined);
  const evidence = members.flatMap((spelling) => best.get(spelling)?.weighed.evidence ?? []);
  return {
    preferred: term?.preferred ?? (forms[0] as ClusterForm).form,
    ...(term && { term: term.term }),
    forms,
    evidence: [...new Set<Evidence>([...(cased ? ['case' as const] : []), ...evidence])],
  };
}

/** Gather the names beside each spelling. Words that are no names themselves say nothing. */
function companyOf(spellings: readonly Spelling[]): (of: Spelling) => Company {
  const names = new Set(spellings.flatMap(({ key, inside }) => (inside > 0 ? [key] : [])));
  const besides = (spelling: Spelling, side: 'before' | 'after') =>
    new Set(
      [...spelling.forms.values()].flatMap((places) =>
        places.flatMap((place) => (names.has(place[side] ?? '') ? [place[side] as string] : [])),
      ),
    );
  const all = new Map(
    spellings.map((spelling) => [spelling, { before: besides(spelling, 'before'), after: besides(spelling, 'after') }]),
  );
  const spread = new Map<string, number>();
  for (const { before, after } of all.values())
    for (const word of [...before, ...after]) spread.set(word, (spread.get(word) ?? 0) + 1);
  const withSpread = (words: ReadonlySet<string>) => new Map([...words].map((word) => [word, spread.get(word) ?? 1]));
  return (spelling) => {
    const company = all.get(spelling);
    return { before: withSpread(company?.before ?? new Set()), after: withSpread(company?.after ?? new Set()) };
  };
}

function isCapitals(form: string): boolean {
  return form === form.toUpperCase();
}

function firstOf({ forms }: Cluster): Occurrence | undefined {
  return forms.map(({ places }) => places[0]).sort(comparePlaces)[0];
}

/** Order places by text; within one by the order in which they were met. */
function comparePlaces(a: Occurrence | undefined, b: Occurrence | undefined): number {
  return (a?.serial ?? 0) - (b?.serial ?? 0);
}
