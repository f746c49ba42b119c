import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsv, serializeCsv } from '../../scripts/exchange/csv/glossary-csv.ts';
import type { Draft, Fault } from '../../scripts/exchange/draft.ts';
import { newTerm } from '../../scripts/exchange/glossary/merge-term.ts';
import { parseTbx } from '../../scripts/exchange/tbx/parse-tbx.ts';
import { serializeTbx } from '../../scripts/exchange/tbx/serialize-tbx.ts';
import { CASE_RULES, TERM_TYPES, type Term, type TermForms } from '../../scripts/model/glossary.ts';
import { pressTerms } from './press-terms.ts';

interface Exchange {
  readonly serialize: (terms: readonly Term[]) => string;
  readonly parse: (text: string) => { readonly drafts: readonly Draft[]; readonly faults: readonly Fault[] };
}

const EXCHANGES: Readonly<Record<string, Exchange>> = {
  CSV: { serialize: serializeCsv, parse: parseCsv },
  TBX: { serialize: (terms) => serializeTbx(terms, 'Press'), parse: parseTbx },
};

const NOWHERE = { path: '', line: 1, column: 1 };

/** A term without its places, as plain data. */
function placeless(term: Term): Term {
  const locales = Object.entries(term.locales).map(([tag, forms]) => [tag, { ...forms, place: NOWHERE }]);
  return JSON.parse(JSON.stringify({ ...term, locales: Object.fromEntries(locales), place: NOWHERE }));
}

function assertRoundTrip({ serialize, parse }: Exchange, terms: readonly Term[]): void {
  const { drafts, faults } = parse(serialize(terms));
  assert.deepEqual(faults, []);
  assert.deepEqual(drafts.map(newTerm).map(placeless), terms.map(placeless));
}

const SYLLABLES = [
  'Nečaev',
  '"',
  "'",
  '’',
  '=1+',
  '-',
  ';',
  ',',
  '[case] any',
  '[note] ',
  '<b>',
  '&amp;',
  ']]>',
  'é',
  '\u202f?',
  'ا',
  '😀',
  '@',
];
const text = fc
  .array(fc.constantFrom(...SYLLABLES, ' '), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim().normalize('NFC'))
  .filter((joined) => joined !== '');
const tag = fc.constantFrom('en', 'fr', 'fr-CA', 'ru', 'zh-Hans');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const holeless = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;

const forms: fc.Arbitrary<TermForms> = fc
  .record({
    all: fc.uniqueArray(text, { minLength: 6, maxLength: 6 }),
    counts: fc.tuple(fc.nat(2), fc.nat(2)),
    first: fc.constantFrom('none', 'preferred', 'admitted', 'apart'),
    reason: maybe(text),
    more: fc.record({ sort: maybe(text), elision: maybe(fc.boolean()), possessive: maybe(fc.boolean()), note: maybe(text) }),
    rule: fc.constantFrom(...CASE_RULES),
  })
  .map(({ all, counts: [admits, forbids], first, reason, more, rule }) => {
    const [preferred = '', apart = '', ...others] = all;
    const admitted = others.slice(0, admits);
    const firstMention = { none: undefined, preferred, admitted: admitted[0], apart }[first];
    const forbidden = others
      .slice(2, 2 + forbids)
      .map((form, index) => holeless({ form, reason: index === 0 ? reason : undefined }));
    return { ...(holeless({ ...more, firstMention }) as object), preferred, admitted, forbidden, case: rule, place: NOWHERE };
  });

const term: fc.Arbitrary<Term> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
    type: fc.constantFrom(...TERM_TYPES),
    original: maybe(fc.record({ lang: tag, text })),
    transliteration: fc.record({ iso9: maybe(text), ala_lc: maybe(text), bgn_pcgn: maybe(text) }).map(holeless),
    dates: maybe(text),
    identifiers: fc.dictionary(fc.constantFrom('wikidata', 'viaf', 'xyz'), text),
    roles: fc.dictionary(tag, text),
    index: maybe(fc.boolean()),
    certainty: maybe(fc.constantFrom('sure' as const, 'likely' as const)),
    checkedBy: fc.uniqueArray(text, { maxLength: 2 }),
    note: maybe(text),
    locales: fc.dictionary(tag, forms, { minKeys: 1 }),
  })
  .map((value) => ({ ...(holeless(value) as object), place: NOWHERE }) as Term);

for (const [name, exchange] of Object.entries(EXCHANGES)) {
  test(`the glossary of this press comes back from ${name} as it went`, async () => {
    const terms = await pressTerms();
    assert(terms.length > 100);
    assertRoundTrip(exchange, terms);
  });

  test(`whatever a term holds comes back from ${name}`, () => {
    fc.assert(
      fc.property(fc.uniqueArray(term, { selector: ({ id }) => id, maxLength: 3 }), (terms) =>
        assertRoundTrip(exchange, terms),
      ),
      { numRuns: 300 },
    );
  });
}
