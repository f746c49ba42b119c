import type { EditionNames, IndexLine, NameEntry } from '../../model/edition.ts';
import { inLanguage, type Term, type TermForms, type TermType } from '../../model/glossary.ts';
import type { Language } from '../../model/language.ts';
import type { NameSettings } from '../../model/press.ts';
import { byLetter, collated } from './collate.ts';
import type { Mentions } from './gather-mentions.ts';
import { termFacts } from './term-facts.ts';

/** What a language calls a term that has no form of its own there: its name in its own language, or else its id. */
type Naming = Pick<TermForms, 'preferred' | 'firstMention' | 'sort'>;

/**
 * Make the index, the glossary and the tooltips of an edition from what it mentions.
 *
 * @param forms the admitted forms that the text uses, by the id of their term
 */
export function nameEntries(
  terms: readonly Term[],
  { byTerm, leads }: Mentions,
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  settings: NameSettings,
  language: Language,
): EditionNames {
  const entries = terms.flatMap((term) => {
    const mentions = byTerm.get(term.id);
    return mentions ? [{ ...entryOf(term, language), mentions }] : [];
  });
  const unlisted = new Set(terms.filter(({ index }) => index === false).map(({ id }) => id));
  const types = indexedTypes(settings);
  const lines = entries
    .filter(({ id, type }) => !unlisted.has(id) && types.includes(type))
    .flatMap((entry): IndexLine[] => [
      { heading: entry.heading, see: false, entry },
      ...strangers(forms.get(entry.id) ?? new Set(), entry).map((heading) => ({ heading, see: true, entry })),
    ]);
  // A pop-up that says no more than how a name is written elsewhere is not worth the stop.
  const told = new Map(entries.filter(({ dates, role }) => dates || role).map((entry) => [entry.id, entry]));
  return {
    index: byLetter(collated(lines, language), language),
    glossary: settings.glossary ? collated(entries.filter(tells), language) : [],
    tooltips: new Map(
      settings.tooltips
        ? [...leads].flatMap(([mention, term]) => {
            const entry = told.get(term);
            return entry ? [[mention, entry] as const] : [];
          })
        : [],
    ),
  };
}

/** The types of terms that are names of somebody or something; others are words. */
export const NAMES: ReadonlySet<TermType> = new Set(['person', 'place', 'organisation']);

function indexedTypes({ index = false }: NameSettings): readonly TermType[] {
  if (typeof index === 'boolean') return index ? [...NAMES] : [];
  return index;
}

function entryOf(term: Term, language: Language): Omit<NameEntry, 'mentions'> {
  const naming: Naming = inLanguage(term.locales, language.chain) ?? { preferred: term.original?.text ?? term.id };
  return {
    id: term.id,
    type: term.type,
    heading: naming.sort ?? naming.preferred,
    name: naming.firstMention ?? naming.preferred,
    ...termFacts(term, language),
  };
}

/** Tell whether there is more to say of a term than its name. */
function tells({ original, dates, role }: NameEntry): boolean {
  return original !== undefined || dates !== undefined || role !== undefined;
}

/**
 * Choose the forms that a reader would look up elsewhere than under the heading: Bronstein is Trotsky. No word of theirs begins as one of the
 * heading or of the full name does, so that a plural or an adjective gets no line.
 */
function strangers(forms: ReadonlySet<string>, { heading, name }: NameEntry): readonly string[] {
  const known = new Set([...beginningsOf(heading), ...beginningsOf(name)]);
  return [...forms].filter((form) => !beginningsOf(form).some((one) => known.has(one)));
}

/** The first four letters of each word, without accents: further on, the endings of most languages begin. */
function beginningsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 4));
}
