import * as v from 'valibot';
import { FORM_KINDS } from '../../model/typography.ts';

const text = v.string('rules.expected.text');
const filled = v.pipe(text, v.nonEmpty('rules.expected.textNotEmpty'));
const texts = v.array(filled, 'rules.expected.texts');
const mapping = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, 'rules.expected.mapping');
const letters = v.pipe(
  v.number('rules.expected.letters'),
  v.integer('rules.expected.letters'),
  v.minValue(1, 'rules.expected.letters'),
  v.maxValue(12, 'rules.expected.letters'),
);
const forms = v.record(filled, filled, 'rules.expected.mapping');

/** `locales/<tag>/typography.yaml` */
export const typographySchema = mapping({
  quotes: v.optional(
    mapping({
      levels: v.pipe(
        v.array(mapping({ open: filled, close: filled, inside: v.optional(text) }), 'rules.expected.mappings'),
        v.nonEmpty('rules.expected.mappings'),
      ),
    }),
  ),
  apostrophe: v.optional(mapping({ leading: texts })),
  punctuation: v.optional(mapping({ before: v.record(filled, text, 'rules.expected.mapping') })),
  dashes: v.optional(
    mapping({
      mark: filled,
      long: filled,
      spaced: v.boolean('rules.expected.flag'),
      bound: v.optional(v.boolean('rules.expected.flag')),
      dialogue: v.optional(mapping({ mark: filled, after: text })),
    }),
  ),
  ellipsis: v.optional(mapping({ mark: filled })),
  numbers: v.optional(mapping({ group: v.optional(filled), signs: v.optional(texts), units: v.optional(texts) })),
  ranges: v.optional(mapping({ mark: filled, after: texts })),
  bound: v.optional(
    mapping({ numbers: v.optional(texts), names: v.optional(texts), months: v.optional(texts), counted: v.optional(texts) }),
  ),
  centuries: v.optional(mapping({ before: v.optional(texts), after: v.optional(texts) })),
  acronyms: v.optional(mapping({ least: letters, most: letters })),
  ordinals: v.optional(mapping({ suffixes: v.record(filled, texts, 'rules.expected.mapping'), wrong: forms })),
  forms: v.optional(mapping(Object.fromEntries(FORM_KINDS.map((kind) => [kind, v.optional(forms)])))),
});
