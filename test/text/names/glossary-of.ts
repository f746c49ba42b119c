import type { Glossary, Term, TermForms } from '../../../scripts/model/glossary.ts';

const PLACE = { path: 'locales/glossary/names.yaml', line: 1, column: 1 };

type Forms = Partial<Omit<TermForms, 'forbidden'>> & { readonly preferred: string; readonly forbidden?: readonly string[] };

/** Make a glossary for a test: by id the type and, by language, the forms or only the preferred one. */
export function glossaryOf(
  terms: Readonly<Record<string, readonly [Term['type'], Readonly<Record<string, string | Forms>>]>>,
): Glossary {
  return {
    terms: Object.entries(terms).map(([id, [type, locales]]) => termOf(id, type, locales)),
    hash: JSON.stringify(terms),
  };
}

function termOf(id: string, type: Term['type'], locales: Readonly<Record<string, string | Forms>>): Term {
  const facts = { transliteration: {}, identifiers: {}, roles: {}, checkedBy: [], place: PLACE };
  const byTag = Object.entries(locales).map(([tag, forms]) => [
    tag,
    formsOf(typeof forms === 'string' ? { preferred: forms } : forms),
  ]);
  return { id, type, ...facts, locales: Object.fromEntries(byTag) };
}

function formsOf({ forbidden = [], ...forms }: Forms): TermForms {
  return { admitted: [], case: 'exact', place: PLACE, ...forms, forbidden: forbidden.map((form) => ({ form })) };
}
