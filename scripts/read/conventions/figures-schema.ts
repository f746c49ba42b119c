import * as v from 'valibot';

const text = v.pipe(v.string('rules.expected.text'), v.nonEmpty('rules.expected.textNotEmpty'));
const texts = v.array(text, 'rules.expected.texts');
const number = v.number('rules.expected.number');

/** `locales/<tag>/figures.yaml` */
export const figuresSchema = v.strictObject(
  {
    group: v.optional(texts),
    decimal: v.optional(text),
    months: v.optional(v.pipe(v.array(texts, 'rules.expected.months'), v.length(12, 'rules.expected.months'))),
    ordinals: v.optional(texts),
    roman: v.optional(texts),
    percent: v.optional(texts),
    joining: v.optional(texts),
    times: v.optional(v.pipe(v.array(number, 'rules.expected.numbers'), v.length(2, 'rules.expected.numbers'))),
    words: v.optional(v.record(text, number, 'rules.expected.mapping')),
  },
  'rules.expected.mapping',
);
