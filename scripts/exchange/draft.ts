import { CASE_RULES, type ForbiddenForm, TERM_TYPES, type Term, type TermForms } from '../model/glossary.ts';
import { parseLanguage } from '../model/language.ts';
import { type Fact, FORM_STATUSES } from './fact.ts';

/** A term as a foreign file tells of it: what the file is silent about is missing, and is left as it was. */
export interface Draft extends Omit<Term, 'type' | 'locales' | 'place'> {
  readonly type?: Term['type'];
  readonly locales: Readonly<Record<string, DraftForms>>;
}

/** Forms of one language; a form has one status. */
export type DraftForms = Partial<Omit<TermForms, 'admitted' | 'forbidden' | 'place'>> &
  Pick<TermForms, 'admitted' | 'forbidden'>;

/** What is wrong with a foreign file; `key` is a string of the interface. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** A fact and where the file states it. */
export interface PlacedFact extends Fact {
  readonly line: number;
  readonly column: number;
}

/** Put terms together from their facts, in the order of the file. A fact that can not be is told of and left out. */
export function draftsOf(facts: readonly PlacedFact[], faults: Fault[]): readonly Draft[] {
  const drafts = new Map<string, Building>();
  for (const fact of facts) {
    const complain = (key: string, values: Fault['values']) =>
      faults.push({ line: fact.line, column: fact.column, key, values });
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(fact.id)) complain('cli.import.fault.id', { id: fact.id });
    else if (fact.text === '') complain('cli.import.fault.empty', { id: fact.id, status: fact.status });
    else {
      const draft = drafts.get(fact.id) ?? newDraft(fact.id);
      drafts.set(fact.id, draft);
      const type = TERM_TYPES.find((one) => one === fact.type);
      if (type) draft.type ??= type;
      else if (fact.type !== '') complain('cli.import.fault.type', { type: fact.type, known: TERM_TYPES });
      const tag = fact.language === '' ? '' : parseLanguage(fact.language)?.tag;
      if (tag === undefined) complain('cli.import.fault.language', { tag: fact.language });
      else take(draft, { ...fact, text: fact.text.normalize('NFC') }, tag, complain);
    }
  }
  return [...drafts.values()].map(finished);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type BuildingForms = Mutable<Omit<DraftForms, 'admitted' | 'forbidden'>> & { admitted: string[]; forbidden: ForbiddenForm[] };
type Building = Mutable<Omit<Draft, 'transliteration' | 'identifiers' | 'roles' | 'checkedBy' | 'locales'>> & {
  transliteration: Record<string, string>;
  identifiers: Record<string, string>;
  roles: Record<string, string>;
  checkedBy: string[];
  locales: Map<string, BuildingForms>;
};

function newDraft(id: string): Building {
  return { id, transliteration: {}, identifiers: {}, roles: {}, checkedBy: [], locales: new Map() };
}

function take(
  draft: Building,
  { status, text, detail }: Fact,
  tag: string,
  complain: (key: string, values: Fault['values']) => void,
) {
  const wrong = (known: readonly string[]) => complain('cli.import.fault.value', { status, text, known });
  const isOfLanguage = FORM_STATUSES.some((one) => one === status);
  if (tag === '' && (isOfLanguage || status === 'role' || status === 'original'))
    return complain('cli.import.fault.noLanguage', { status });
  const forms = () => {
    const known = draft.locales.get(tag) ?? { admitted: [], forbidden: [] };
    draft.locales.set(tag, known);
    return known;
  };
  switch (status) {
    case 'preferred':
      // A second one is a form that may stand too.
      if (forms().preferred === undefined) forms().preferred = text;
      else forms().admitted.push(text);
      break;
    case 'first-mention':
      forms().firstMention = text;
      break;
    case 'admitted':
      forms().admitted.push(text);
      break;
    case 'forbidden':
      forms().forbidden.push(detail === '' ? { form: text } : { form: text, reason: detail });
      break;
    case 'sort':
      forms().sort = text;
      break;
    case 'case': {
      const rule = CASE_RULES.find((one) => one === text);
      if (rule) forms().case = rule;
      else wrong(CASE_RULES);
      break;
    }
    case 'elision':
    case 'possessive':
      if (isFlag(text)) forms()[status] = isTrue(text);
      else wrong(['true', 'false']);
      break;
    case 'index':
      if (isFlag(text)) draft.index = isTrue(text);
      else wrong(['true', 'false']);
      break;
    case 'note':
      if (tag === '') draft.note = text;
      else forms().note = text;
      break;
    case 'role':
      draft.roles[tag] = text;
      break;
    case 'original':
      draft.original = { lang: tag, text };
      break;
    case 'iso9':
    case 'ala_lc':
    case 'bgn_pcgn':
      draft.transliteration[status] = text;
      break;
    case 'dates':
      draft.dates = text;
      break;
    case 'identifier':
      if (detail === '') complain('cli.import.fault.authority', { text });
      else draft.identifiers[detail] = text;
      break;
    case 'certainty': {
      const certainty = (['sure', 'likely', 'uncertain'] as const).find((one) => one === text);
      if (certainty) draft.certainty = certainty;
      else wrong(['sure', 'likely', 'uncertain']);
      break;
    }
    case 'checked-by':
      draft.checkedBy.push(text);
      break;
  }
}

/** Spreadsheets write TRUE. */
function isFlag(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}

function isTrue(text: string): boolean {
  return text.toLowerCase() === 'true';
}

function finished({ locales, ...rest }: Building): Draft {
  return { ...rest, locales: Object.fromEntries([...locales].map(([tag, forms]) => [tag, withOneStatus(forms)])) };
}

/** A form is what it is said to be first: preferred before admitted, and forbidden only where it is neither. */
function withOneStatus(forms: BuildingForms): DraftForms {
  const admitted = [...new Set(forms.admitted)].filter((form) => form !== forms.preferred);
  const taken = new Set([forms.preferred, ...admitted]);
  return { ...forms, admitted, forbidden: forms.forbidden.filter(({ form }) => !taken.has(form)) };
}
