import * as v from 'valibot';

const millimetres = v.pipe(
  v.number('rules.expected.millimetres'),
  v.minValue(0, 'rules.expected.millimetres'),
  v.maxValue(200, 'rules.expected.millimetres'),
);

const bounds = (least: number, most: number) =>
  v.tuple([v.pipe(v.number(), v.minValue(least)), v.pipe(v.number(), v.maxValue(most))], 'rules.expected.type');

/** Sizes in points, leadings as multiples of the size. */
const type = v.strictObject(
  {
    sizePt: v.optional(v.pipe(v.number('rules.expected.type'), v.minValue(6), v.maxValue(24)), 11),
    leading: v.optional(v.pipe(v.number('rules.expected.type'), v.minValue(1), v.maxValue(2)), 1.28),
    fit: v.optional(
      v.strictObject({
        sizePt: v.optional(bounds(6, 24), [10.5, 11.5]),
        leading: v.optional(bounds(1, 2), [1.22, 1.36]),
      }),
      {},
    ),
  },
  'rules.expected.type',
);

/** `design.yaml` */
export const designSchema = v.strictObject(
  {
    page: v.strictObject(
      { marginTopMm: millimetres, marginBottomMm: millimetres, marginInnerMm: millimetres, marginOuterMm: millimetres },
      'rules.expected.page',
    ),
    type: v.optional(type, {}),
    numbering: v.optional(v.picklist(['through', 'roman-front'], 'rules.expected.numbering'), 'through'),
    faces: v.array(
      v.strictObject(
        {
          family: v.string('rules.expected.text'),
          weight: v.pipe(
            v.number('rules.expected.weight'),
            v.minValue(1, 'rules.expected.weight'),
            v.maxValue(1000, 'rules.expected.weight'),
          ),
          style: v.picklist(['normal', 'italic'], 'rules.expected.style'),
          file: v.string('rules.expected.text'),
        },
        'rules.expected.face',
      ),
      'rules.expected.faces',
    ),
  },
  'rules.expected.mapping',
);
