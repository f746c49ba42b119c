import type { Term, TermForms } from '../../model/glossary.ts';
import type { Draft, DraftForms } from '../draft.ts';

/**
 * Bring what a foreign file says into a term. What it is silent about stays, and so does a form that it does not name, unless `removes`.
 *
 * @param removes whether forms that the file does not name are taken out, in the languages that it has of this term
 */
export function mergeTerm(term: Term, draft: Draft, removes: boolean): Term {
  const { type, original, dates, index, certainty, note } = { ...term, ...withoutHoles(draft) };
  const locales = { ...term.locales };
  for (const [tag, forms] of Object.entries(draft.locales)) {
    const merged = mergeForms(locales[tag], forms, removes, term.place);
    if (merged) locales[tag] = merged;
  }
  return {
    id: term.id,
    type,
    ...withoutHoles({ original, dates, index, certainty, note }),
    transliteration: { ...term.transliteration, ...draft.transliteration },
    identifiers: { ...term.identifiers, ...draft.identifiers },
    roles: { ...term.roles, ...draft.roles },
    checkedBy: [...new Set([...term.checkedBy, ...draft.checkedBy])],
    locales,
    place: term.place,
  };
}

/** Make a term of what a foreign file says of one that the glossary does not have. */
export function newTerm(draft: Draft): Term {
  const bare = { transliteration: {}, identifiers: {}, roles: {}, checkedBy: [], locales: {} };
  return mergeTerm({ id: draft.id, type: 'concept', ...bare, place: { path: '', line: 1, column: 1 } }, draft, false);
}

/** @returns nothing for a language that has no form of its own yet and is given none that may be used */
function mergeForms(
  known: TermForms | undefined,
  stated: DraftForms,
  removes: boolean,
  place: TermForms['place'],
): TermForms | undefined {
  const preferred = stated.preferred ?? known?.preferred ?? stated.admitted[0];
  if (preferred === undefined) return undefined;
  const forbids = new Set(stated.forbidden.map(({ form }) => form));
  const accepts = new Set([preferred, ...stated.admitted]);
  // A form that was preferred until now may still stand.
  const before = known && known.preferred !== preferred ? [known.preferred, ...known.admitted] : (known?.admitted ?? []);
  const kept = removes && stated.preferred !== undefined ? before.filter((form) => accepts.has(form)) : before;
  const reasons = new Map(stated.forbidden.map(({ form, reason }) => [form, reason]));
  const forbidden = (known?.forbidden ?? [])
    .filter(({ form }) => !accepts.has(form) && (!removes || stated.preferred === undefined || forbids.has(form)))
    .map(({ form, reason }) => ({ form, ...withoutHoles({ reason: reasons.get(form) ?? reason }) }));
  const already = new Set(forbidden.map(({ form }) => form));
  const { admitted: _, forbidden: __, preferred: ___, ...others } = stated;
  return {
    case: 'exact',
    ...known,
    ...withoutHoles(others),
    preferred,
    admitted: [...new Set([...kept, ...stated.admitted])].filter((form) => form !== preferred && !forbids.has(form)),
    forbidden: [...forbidden, ...stated.forbidden.filter(({ form }) => !already.has(form))],
    place: known?.place ?? place,
  };
}

type WithoutHoles<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutHoles<T extends object>(value: T): WithoutHoles<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as WithoutHoles<T>;
}
