import { VFile } from 'vfile';
import type { ForbiddenForm, GlossaryPlace, Term, TermForms } from '../../model/glossary.ts';
import { parseLanguage } from '../../model/language.ts';
import type { Problem, Report } from '../../model/report.ts';
import { defined } from '../settings/defined.ts';
import { type ParsedYaml, parseYaml } from '../settings/read-yaml.ts';
import { type Entry, entrySchema, openSchema } from './glossary-schema.ts';
import { splitEntries } from './split-entries.ts';

/** A term with each of its forms at its place, for the rules that compare them. */
export interface PlacedTerm {
  readonly term: Term;
  readonly forms: readonly PlacedForm[];
}

export interface PlacedForm {
  readonly tag: string;
  readonly form: string;
  readonly forbidden: boolean;
  readonly place: GlossaryPlace;
}

/** A finding of the glossary, apart from its file, so that it can be kept with what was read. */
export interface GlossaryProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** Read the entries of one file. An entry with a fault is left out; a file that is no YAML, or no glossary, gives none. */
export function parseEntries(path: string, text: string, problems: GlossaryProblem[]): readonly PlacedTerm[] {
  return (text.length > LONG && parseOneByOne(path, text, problems)) || parseWhole(path, text, problems);
}

/** In characters. Below this the tree of the whole is no burden. */
const LONG = 200_000;

function parseWhole(path: string, text: string, problems: GlossaryProblem[]): readonly PlacedTerm[] {
  const yaml = parseYaml(new VFile({ path }), text, (_, problem) => problems.push({ path, problem }));
  const entries = yaml?.validate(openSchema)?.entries ?? [];
  return entries.flatMap((_, index) => (yaml ? parseEntry(yaml, path, ['entries', index], problems) : []));
}

/** Read entry after entry; nothing when they do not stand by themselves, which the parse of the whole then tells of. */
function parseOneByOne(path: string, text: string, problems: GlossaryProblem[]): readonly PlacedTerm[] | undefined {
  const parts = splitEntries(text);
  const file = new VFile({ path });
  const found: GlossaryProblem[] = [];
  const report: Report = (_, problem) => found.push({ path, problem });
  const isSound = parts && parseYaml(file, parts.head, report)?.validate(openSchema);
  if (!isSound) return undefined;
  const terms: PlacedTerm[] = [];
  for (const { text: part, firstLine } of parts.entries) {
    const yaml = parseYaml(file, part, report, firstLine);
    if (!yaml) return undefined;
    terms.push(...parseEntry(yaml, path, [0], found));
  }
  problems.push(...found);
  return terms;
}

function parseEntry(
  yaml: ParsedYaml,
  path: string,
  start: readonly (string | number)[],
  problems: GlossaryProblem[],
): readonly PlacedTerm[] {
  const entry = yaml.validate(entrySchema, start);
  if (!entry) return [];
  const at = (...steps: readonly (string | number)[]): GlossaryPlace => ({ path, ...yaml.placeOf([...start, ...steps]) });
  const unknown = tagsOf(entry).find(({ tag }) => canonical(tag) === undefined);
  if (!unknown) return [{ term: termOf(entry, at), forms: placedForms(entry, at) }];
  const { line, column } = at(...unknown.steps);
  const values = { tag: unknown.tag, id: entry.id };
  problems.push({ path, problem: { rule: 'glossary:language', place: { line, column }, values, actual: unknown.tag } });
  return [];
}

type At = (...steps: readonly (string | number)[]) => GlossaryPlace;

/** The language tags of an entry, and where they lead. */
function tagsOf({ original, role = {}, locales }: Entry): readonly { tag: string; steps: readonly string[] }[] {
  return [
    ...(original ? [{ tag: original.lang, steps: ['original', 'lang'] }] : []),
    ...Object.keys(role).map((tag) => ({ tag, steps: ['role', tag] })),
    ...Object.keys(locales).map((tag) => ({ tag, steps: ['locales', tag] })),
  ];
}

function termOf(entry: Entry, at: At): Term {
  const { original, transliteration, role, checked_by, locales, identifiers, ...facts } = defined(entry);
  return {
    ...facts,
    ...(original && { original: { ...original, lang: tagOf(original.lang) } }),
    transliteration: defined(transliteration ?? {}),
    identifiers: identifiers ?? {},
    roles: byTag(role ?? {}, (text) => text),
    checkedBy: checked_by ?? [],
    locales: byTag(locales, (forms, tag) => formsOf(forms, at('locales', tag, 'preferred'))),
    place: at('id'),
  } as Term;
}

function formsOf(forms: Entry['locales'][string], place: GlossaryPlace): TermForms {
  const { admitted = [], forbidden = [], first_mention, case: rule = 'exact', ...rest } = defined(forms);
  return {
    ...rest,
    admitted: [...new Set(admitted)].filter((form) => form !== forms.preferred),
    forbidden: forbidden.map(
      (one): ForbiddenForm => (typeof one === 'string' ? { form: one } : (defined(one) as ForbiddenForm)),
    ),
    ...(first_mention && { firstMention: first_mention }),
    case: rule,
    place,
  };
}

function placedForms({ locales }: Entry, at: At): readonly PlacedForm[] {
  return Object.entries(locales).flatMap(([key, { preferred, first_mention, admitted = [], forbidden = [] }]) => {
    const placed = (form: string, isForbidden: boolean, ...steps: readonly (string | number)[]): PlacedForm => ({
      tag: tagOf(key),
      form,
      forbidden: isForbidden,
      place: at('locales', key, ...steps),
    });
    return [
      placed(preferred, false, 'preferred'),
      ...(first_mention === undefined ? [] : [placed(first_mention, false, 'first_mention')]),
      ...admitted.map((form, index) => placed(form, false, 'admitted', index)),
      ...forbidden.map((one, index) => placed(typeof one === 'string' ? one : one.form, true, 'forbidden', index)),
    ];
  });
}

function byTag<T, U>(values: Readonly<Record<string, T>>, make: (value: T, key: string) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [tagOf(key), make(value, key)]));
}

function tagOf(tag: string): string {
  return canonical(tag) ?? tag;
}

/** A glossary names few languages very often. */
function canonical(tag: string): string | undefined {
  if (!known.has(tag)) known.set(tag, parseLanguage(tag)?.tag);
  return known.get(tag);
}

const known = new Map<string, string | undefined>();
