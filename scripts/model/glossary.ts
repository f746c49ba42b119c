/** What a term of the glossary names. */
export const TERM_TYPES = ['person', 'place', 'organisation', 'work', 'event', 'concept'] as const;
export type TermType = (typeof TERM_TYPES)[number];

/** How a form of a term may be written: as it stands; with a capital at the start of a sentence too; in any case. */
export const CASE_RULES = ['exact', 'initial', 'any'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

/** The names and terms of a press. Ids are unique, and so is each accepted form within a language. */
export interface Glossary {
  readonly terms: readonly Term[];
  /** SHA-256 of everything it was read from, hexadecimal; the key under which what is made of it may be kept. */
  readonly hash: string;
}

/** One person, place, thing or concept, with its forms in every language. */
export interface Term {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly type: TermType;
  /** The name in its own language and script. */
  readonly original?: { readonly lang: string; readonly text: string };
  readonly transliteration: Readonly<Partial<Record<Transliteration, string>>>;
  /** As it is to be printed: `1870–1924`, `March 1919` only where one language stands for all. */
  readonly dates?: string;
  /** Wikidata, VIAF and the like, by the name of the authority. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** What the person or thing is, in a few words, by language: `founder of the Cheka`. */
  readonly roles: Readonly<Record<string, string>>;
  /** `false` for what an index of names leaves out: the publishers that notes name. */
  readonly index?: boolean;
  readonly certainty?: 'sure' | 'likely' | 'uncertain';
  readonly checkedBy: readonly string[];
  readonly note?: string;
  /** By language tag, in the order of the file. */
  readonly locales: Readonly<Record<string, TermForms>>;
  readonly place: GlossaryPlace;
}

export type Transliteration = 'iso9' | 'ala_lc' | 'bgn_pcgn';

/** How one language writes a term. */
export interface TermForms {
  readonly preferred: string;
  /** Forms that may stand too: full names, older forms. Never empty strings, never the preferred one. */
  readonly admitted: readonly string[];
  readonly forbidden: readonly ForbiddenForm[];
  /** The form for the first mention in an edition: `Vladimir Ilyich Lenin`. */
  readonly firstMention?: string;
  /** The heading in an index: `Lenin, Vladimir`. */
  readonly sort?: string;
  readonly case: CaseRule;
  /** `false` where the language's elision or possessive is not used with this term (an aspirated h). */
  readonly elision?: boolean;
  readonly possessive?: boolean;
  readonly note?: string;
  readonly place: GlossaryPlace;
}

export interface ForbiddenForm {
  readonly form: string;
  readonly reason?: string;
}

/** Where in the glossary something stands; lines and columns from 1. */
export interface GlossaryPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export const EMPTY_GLOSSARY: Glossary = { terms: [], hash: '' };

/** Find what is said for a language, or for the nearest of its parents. */
export function inLanguage<T>(byTag: Readonly<Record<string, T>>, chain: readonly string[]): T | undefined {
  const tag = chain.find((one) => Object.hasOwn(byTag, one));
  return tag === undefined ? undefined : byTag[tag];
}
