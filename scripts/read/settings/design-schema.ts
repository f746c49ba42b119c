import * as v from 'valibot';
import { GROUNDS } from '../../model/design.ts';

const millimetres = v.optional(
  v.pipe(
    v.number('rules.expected.millimetres'),
    v.minValue(0, 'rules.expected.millimetres'),
    v.maxValue(200, 'rules.expected.millimetres'),
  ),
);

const within = (least: number, most: number) =>
  v.pipe(v.number('rules.expected.type'), v.minValue(least, 'rules.expected.type'), v.maxValue(most, 'rules.expected.type'));

const bounds = (least: number, most: number) =>
  v.optional(v.tuple([within(least, most), within(least, most)], 'rules.expected.type'));

/** Sizes in points, leadings as multiples of the size. */
const type = v.strictObject(
  {
    sizePt: v.optional(within(6, 24)),
    leading: v.optional(within(1, 2)),
    fit: v.optional(v.strictObject({ sizePt: bounds(6, 24), leading: bounds(1, 2) }, 'rules.expected.type')),
  },
  'rules.expected.type',
);

const colour = v.pipe(v.string('rules.expected.colour'), v.regex(/^#[0-9a-f]{6}$/i, 'rules.expected.colour'));

/** The names become custom properties of style sheets. */
const colours = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'rules.expected.colours')),
  colour,
  'rules.expected.colours',
);

const face = v.strictObject(
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
);

/** `design.yaml`. What it leaves out is that of the design it stands on. */
export const designSchema = v.strictObject(
  {
    extends: v.optional(v.pipe(v.string('rules.expected.design'), v.regex(/^[a-z0-9-]+$/, 'rules.expected.design'))),
    page: v.optional(
      v.strictObject(
        { marginTopMm: millimetres, marginBottomMm: millimetres, marginInnerMm: millimetres, marginOuterMm: millimetres },
        'rules.expected.page',
      ),
    ),
    type: v.optional(type),
    numbering: v.optional(v.picklist(['through', 'roman-front'], 'rules.expected.numbering')),
    colours: v.optional(v.strictObject(v.entriesFromList(GROUNDS, v.optional(colours)), 'rules.expected.colours')),
    faces: v.optional(v.pipe(v.array(face, 'rules.expected.faces'), v.nonEmpty('rules.expected.faces'))),
  },
  'rules.expected.mapping',
);

export type DesignSettings = v.InferOutput<typeof designSchema>;
