import { type CaseRule, type Glossary, inLanguage, type Term, type TermForms } from '../../model/glossary.ts';
import type { MentionStatus } from './mention.ts';
import { foldSeparator, shapeOf, type Word, wordsOf } from './words.ts';

/** One form of a term, taken apart. */
export interface NameEntry {
  readonly term: Term;
  readonly form: string;
  readonly status: MentionStatus;
  readonly locale: string;
  readonly rule: CaseRule;
  /** The words as they are looked up, and what stands before, between and behind them. */
  readonly keys: readonly string[];
  readonly separators: readonly string[];
}

/** Forms by the first of their words, longest first. */
export type NameTable = ReadonlyMap<string, readonly NameEntry[]>;

/**
 * Lay out the forms of a glossary for looking up in texts of one language.
 *
 * @param chain the tags of the language, most exact first
 * @param inflect lists the other forms that a word takes
 */
export function nameTable(
  { terms }: Glossary,
  chain: readonly string[],
  inflect: (key: string) => readonly string[],
): NameTable {
  const table = new Map<string, NameEntry[]>();
  const put = (key: string, entry: NameEntry) => {
    const same = table.get(key);
    if (same) same.push(entry);
    else table.set(key, [entry]);
  };
  const add = (entry: NameEntry) => {
    const [first = ''] = entry.keys;
    put(first, entry);
    if (entry.status !== 'foreign') for (const other of inflect(first)) put(other, entry);
  };
  for (const term of terms) for (const entry of ownEntries(term, chain)) add(entry);
  // Behind all own forms, so that of two with the same words the own one is found.
  for (const term of terms) for (const entry of foreignEntries(term, chain)) add(entry);
  for (const entries of table.values()) if (entries.length > 1) entries.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** Take the forms of one language apart, the best first; of those with the same words in the same case, only that. */
export function ownEntries(term: Term, chain: readonly string[]): readonly NameEntry[] {
  const forms = inLanguage(term.locales, chain);
  const locale = chain.find((tag) => Object.hasOwn(term.locales, tag));
  if (!forms || locale === undefined) return [];
  const seen = new Set<string>();
  const entries = (status: MentionStatus, list: readonly string[]) =>
    list.flatMap((form) => {
      if (seen.has(form)) return [];
      seen.add(form);
      return entryOf(term, form, status, locale, forms.case);
    });
  return [
    ...entries('preferred', [forms.preferred]),
    ...entries('firstMention', forms.firstMention === undefined ? [] : [forms.firstMention]),
    ...entries('admitted', forms.admitted),
    ...entries(
      'forbidden',
      forms.forbidden.map(({ form }) => form),
    ),
  ];
}

/**
 * Take apart what only other languages have of a term. What is forbidden in one of them is no better in a language that has forms of its
 * own.
 */
function foreignEntries(term: Term, chain: readonly string[]): readonly NameEntry[] {
  const own = chain.find((tag) => Object.hasOwn(term.locales, tag));
  const ownForms = own === undefined ? undefined : term.locales[own];
  const seen = new Set(ownForms && formsOf(ownForms));
  for (const { form } of ownForms?.forbidden ?? []) seen.add(form);
  const entries: NameEntry[] = [];
  const add = (status: MentionStatus, form: string, locale: string, rule: CaseRule) => {
    if (!seen.has(form)) entries.push(...entryOf(term, form, status, locale, rule));
    seen.add(form);
  };
  const others = Object.entries(term.locales).filter(([locale]) => locale !== own);
  for (const [locale, forms] of others) for (const form of formsOf(forms)) add('foreign', form, locale, forms.case);
  if (!ownForms) return entries;
  for (const [locale, { forbidden, case: rule }] of others)
    for (const { form } of forbidden) add('forbidden', form, locale, rule);
  return entries;
}

function formsOf({ preferred, firstMention, admitted }: TermForms): readonly string[] {
  return firstMention === undefined ? [preferred, ...admitted] : [preferred, firstMention, ...admitted];
}

function entryOf(term: Term, form: string, status: MentionStatus, locale: string, rule: CaseRule): readonly NameEntry[] {
  const parts = partsOf(term, form);
  return parts ? [{ term, form, status, locale, rule, ...parts }] : [];
}

type FormParts = Pick<NameEntry, 'keys' | 'separators'>;

/**
 * Take a form apart, once for all tables: a text with passages in other languages needs one for each.
 *
 * @returns nothing for a form without a letter or digit (of marks alone, say), which names nothing
 */
export function partsOf(term: Term, form: string): FormParts | undefined {
  const ofTerm = known.get(term) ?? new Map<string, FormParts | undefined>();
  known.set(term, ofTerm);
  if (!ofTerm.has(form)) ofTerm.set(form, takeApart(form));
  return ofTerm.get(form);
}

const known = new WeakMap<Term, Map<string, FormParts | undefined>>();

function takeApart(form: string): FormParts | undefined {
  const words = wordsOf(form);
  if (words.length === 0 || !/[\p{L}\p{N}]/u.test(form)) return undefined;
  return { keys: words.map(({ key }) => key), separators: separatorsOf(form, words) };
}

function separatorsOf(form: string, words: readonly Word[]): readonly string[] {
  const separators: string[] = [];
  let from = 0;
  for (const { start, end } of words) {
    separators.push(foldSeparator(form.slice(from, start)));
    from = end;
  }
  separators.push(foldSeparator(form.slice(from)));
  return separators;
}

/** The words of a form as it writes them, composed. */
export function shapesOf(form: string): readonly string[] {
  return wordsOf(form).map(({ start, end }) => shapeOf(form.slice(start, end)));
}
