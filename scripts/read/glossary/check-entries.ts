import type { GlossaryPlace, Term } from '../../model/glossary.ts';
import type { Problem } from '../../model/report.ts';
import { formFault, mixedWord } from './form-faults.ts';
import type { GlossaryProblem, PlacedForm, PlacedTerm } from './parse-entries.ts';

/**
 * Keep the entries that go together, in their order: each is held against itself and against those before it.
 *
 * What is at fault is left out whole, the later of two that contradict each other: a glossary that says two things would be worse than
 * one that is silent.
 */
export function checkEntries(entries: readonly PlacedTerm[], problems: GlossaryProblem[]): readonly Term[] {
  const report = (place: GlossaryPlace, problem: Omit<Problem, 'place'>) =>
    problems.push({ path: place.path, problem: { ...problem, place: { line: place.line, column: place.column } } });
  const ids = new Map<string, GlossaryPlace>();
  const sound: PlacedTerm[] = [];
  for (const entry of entries) {
    const { id, place } = entry.term;
    const first = ids.get(id);
    if (first) {
      report(place, { rule: 'glossary:duplicate-id', values: { id, ...whereIs(first) }, actual: id, cause: first });
      continue;
    }
    ids.set(id, place);
    const fault = ownFault(entry);
    if (fault) report(...fault);
    else sound.push(entry);
  }
  const clashes = clashesOf(sound);
  for (const [{ term }, { form, other, owner }] of clashes) {
    const values = { form: form.form, id: term.id, other: owner.id, tag: form.tag, ...whereIs(other.place) };
    const shade = form.forbidden === other.forbidden ? {} : { shade: form.forbidden ? 'forbids' : 'forbidden' };
    report(form.place, { rule: 'glossary:duplicate-form', ...shade, values, actual: form.form, cause: other.place });
  }
  return sound.filter((entry) => !clashes.has(entry)).map(({ term }) => term);
}

type Fault = readonly [GlossaryPlace, Omit<Problem, 'place'>];

/** The first fault of an entry by itself. */
function ownFault({ term: { id, locales }, forms }: PlacedTerm): Fault | undefined {
  for (const { form, forbidden, place } of forms) {
    const fault = formFault(form);
    const values = { form, id, character: fault?.character ?? '' };
    if (fault) return [place, { rule: 'glossary:form', shade: fault.shade, values, actual: form }];
    const mixed = forbidden ? undefined : mixedWord(form);
    if (mixed) return [place, { rule: 'glossary:homoglyph', values: { id, ...mixed }, actual: form }];
  }
  // A term in any case is forbidden in any case too.
  const key = ({ tag, form }: PlacedForm) => `${tag} ${locales[tag]?.case === 'any' ? fold(form) : plain(form)}`;
  const accepted = new Map(forms.filter(({ forbidden }) => !forbidden).map((one) => [key(one), one.place]));
  for (const one of forms) {
    const cause = one.forbidden ? accepted.get(key(one)) : undefined;
    if (!cause) continue;
    return [
      one.place,
      { rule: 'glossary:contradiction', values: { form: one.form, tag: one.tag, ...whereIs(cause) }, actual: one.form, cause },
    ];
  }
  return undefined;
}

interface Clash {
  readonly form: PlacedForm;
  /** The same form of an earlier entry. */
  readonly other: PlacedForm;
  readonly owner: Term;
}

/**
 * Find the forms that two entries share in one language. A text in `fr-CA` is read with the forms for `fr` where an entry has no others,
 * so those of both are held against each other. What two entries both forbid is no contradiction.
 */
function clashesOf(entries: readonly PlacedTerm[]): ReadonlyMap<PlacedTerm, Clash> {
  const clashes = new Map<PlacedTerm, Clash>();
  const order = new Map(entries.map((entry, index) => [entry, index]));
  for (const tag of new Set(entries.flatMap(({ term }) => Object.keys(term.locales)))) {
    const chain = tag.split('-').map((_, index, parts) => parts.slice(0, parts.length - index).join('-'));
    const inUse = entries.flatMap((entry) => {
      const nearest = chain.find((one) => Object.hasOwn(entry.term.locales, one));
      return entry.forms.filter((form) => form.tag === nearest).map((form) => ({ form, entry }));
    });
    const folded = new Map<string, Use>();
    const exact = new Map<string, Use>();
    for (const use of inUse) {
      if (use.form.forbidden) continue;
      const key = fold(use.form.form);
      const other = folded.get(key);
      if (other) note(use, other);
      else folded.set(key, use);
      exact.set(plain(use.form.form), other ?? use);
    }
    for (const use of inUse) {
      const other = use.form.forbidden ? exact.get(plain(use.form.form)) : undefined;
      if (other) note(use, other);
    }
  }
  return clashes;

  function note(one: Use, two: Use): void {
    const isLater = (order.get(one.entry) as number) > (order.get(two.entry) as number);
    const [later, earlier] = isLater ? [one, two] : [two, one];
    if (later.entry === earlier.entry || clashes.has(later.entry)) return;
    clashes.set(later.entry, { form: later.form, other: earlier.form, owner: earlier.entry.term });
  }
}

interface Use {
  readonly form: PlacedForm;
  readonly entry: PlacedTerm;
}

/** A form as the matcher sees it: with one apostrophe and plain spaces. */
function plain(form: string): string {
  return form.replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
}

/** Two entries may not be told apart by case alone: at the start of a sentence, and in capitals, nobody could. */
function fold(form: string): string {
  return plain(form).toLowerCase();
}

function whereIs({ path, line }: GlossaryPlace): { readonly path: string; readonly line: number } {
  return { path, line };
}
