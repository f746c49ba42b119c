import type { Term } from '../model/glossary.ts';

/**
 * One thing that a glossary says of a term. What every form of exchange carries, as a row of a table or as an element: a term is the list
 * of its facts, and is put together from them again.
 *
 * | id    | type   | language | status    | text   | detail          |
 * | ----- | ------ | -------- | --------- | ------ | --------------- |
 * | lenin | person | en       | preferred | Lenin  |                 |
 * | lenin | person | en       | forbidden | Lenine | The French form |
 * | lenin | person | ru       | original  | Ленин  |                 |
 */
export interface Fact {
  readonly id: string;
  readonly type: string;
  /** Empty for what holds in every language. */
  readonly language: string;
  readonly status: Status;
  readonly text: string;
  /** The reason of a forbidden form, the authority of an identifier. */
  readonly detail: string;
}

/** What is said of the forms of one language. */
export const FORM_STATUSES = [
  'preferred',
  'first-mention',
  'admitted',
  'forbidden',
  'sort',
  'case',
  'elision',
  'possessive',
] as const;

/** Those about forms come first, then those about a language, then those about the term. */
export const STATUSES = [
  ...FORM_STATUSES,
  'role',
  'note',
  'original',
  'iso9',
  'ala_lc',
  'bgn_pcgn',
  'dates',
  'identifier',
  'index',
  'certainty',
  'checked-by',
] as const;
export type Status = (typeof STATUSES)[number];

/** List the facts of a term; what the glossary leaves to its defaults is none. */
export function factsOf(term: Term): readonly Fact[] {
  const { id, type, original, transliteration, dates, identifiers, roles, index, certainty, checkedBy, note } = term;
  const facts: Fact[] = [];
  const add = (language: string, status: Status, text: string | boolean | undefined, detail = '') => {
    if (text !== undefined) facts.push({ id, type, language, status, text: String(text), detail });
  };
  if (original) add(original.lang, 'original', original.text);
  for (const scheme of ['iso9', 'ala_lc', 'bgn_pcgn'] as const) add('', scheme, transliteration[scheme]);
  add('', 'dates', dates);
  for (const [authority, value] of Object.entries(identifiers)) add('', 'identifier', value, authority);
  for (const [tag, forms] of Object.entries(term.locales)) {
    add(tag, 'preferred', forms.preferred);
    add(tag, 'first-mention', forms.firstMention);
    for (const form of forms.admitted) add(tag, 'admitted', form);
    for (const { form, reason } of forms.forbidden) add(tag, 'forbidden', form, reason);
    add(tag, 'sort', forms.sort);
    add(tag, 'case', forms.case === 'exact' ? undefined : forms.case);
    add(tag, 'elision', forms.elision);
    add(tag, 'possessive', forms.possessive);
    add(tag, 'note', forms.note);
  }
  for (const [tag, role] of Object.entries(roles)) add(tag, 'role', role);
  add('', 'index', index);
  add('', 'certainty', certainty);
  for (const source of checkedBy) add('', 'checked-by', source);
  add('', 'note', note);
  return facts;
}
