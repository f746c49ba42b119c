import * as v from 'valibot';

const millimetres = v.pipe(
  v.number('rules.expected.millimetres'),
  v.minValue(0, 'rules.expected.millimetres'),
  v.maxValue(200, 'rules.expected.millimetres'),
);

/** `design.yaml` */
export const designSchema = v.strictObject(
  {
    page: v.strictObject(
      { marginTopMm: millimetres, marginBottomMm: millimetres, marginInnerMm: millimetres, marginOuterMm: millimetres },
      'rules.expected.page',
    ),
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
