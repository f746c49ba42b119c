import * as v from 'valibot';

const text = v.string('rules.expected.text');
const texts = v.array(text, 'rules.expected.texts');

/** `locales/<tag>/inflection.yaml` */
export const inflectionSchema = v.strictObject(
  {
    elision: v.optional(
      v.strictObject(
        {
          before: texts,
          undecided: v.optional(texts, []),
          words: v.array(
            v.strictObject({ short: text, full: v.optional(texts, []) }, 'rules.expected.mapping'),
            'rules.expected.mappings',
          ),
        },
        'rules.expected.mapping',
      ),
    ),
    possessive: v.optional(
      v.array(v.strictObject({ ending: text, behind: v.optional(texts) }, 'rules.expected.mapping'), 'rules.expected.mappings'),
    ),
    endings: v.optional(
      v.array(v.strictObject({ ending: text, becomes: texts }, 'rules.expected.mapping'), 'rules.expected.mappings'),
    ),
    derivations: v.optional(texts),
  },
  'rules.expected.mapping',
);
