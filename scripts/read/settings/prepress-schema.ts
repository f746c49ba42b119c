import * as v from 'valibot';
import { PRINTER_MARKS } from '../../model/prepress.ts';

const number = (least: number, most: number, expected: string) =>
  v.optional(v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected)));

const share = v.pipe(
  v.number('rules.expected.ink'),
  v.minValue(0, 'rules.expected.ink'),
  v.maxValue(100, 'rules.expected.ink'),
);

/** `#c8102e`, `#c12`, `crimson`, `accent-dark` */
const COLOUR_NAME = /^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z][a-z\d-]*)$/i;

const mark = v.picklist(PRINTER_MARKS);

/** `none`, `crop`, or a list of marks. */
const marks = v.union(
  [
    v.pipe(
      v.literal('none'),
      v.transform(() => []),
    ),
    v.pipe(
      mark,
      v.transform((one) => [one]),
    ),
    v.array(mark),
  ],
  'rules.expected.marks',
);

/** A name in a PDF has 127 bytes at most (ISO 32000-1, annex C); and it is printed on terminals. */
const INK_NAME = /^[^\p{C}]{1,30}$/u;

const ink = v.strictObject(
  {
    spot: v.optional(v.pipe(v.string('rules.expected.ink'), v.trim(), v.regex(INK_NAME, 'rules.expected.ink'))),
    cmyk: v.tuple([share, share, share, share], 'rules.expected.ink'),
  },
  'rules.expected.ink',
);

/** `prepress:` The path of the profile is followed when the file is read. */
export const prepressSchema = v.strictObject(
  {
    bleed: number(0, 20, 'rules.expected.bleed'),
    marks: v.optional(marks),
    profile: v.optional(v.pipe(v.string('rules.expected.text'), v.trim(), v.nonEmpty('rules.expected.textNotEmpty'))),
    inks: v.optional(v.record(v.pipe(v.string(), v.regex(COLOUR_NAME, 'rules.expected.inks')), ink, 'rules.expected.inks')),
    images: v.optional(v.picklist(['gray', 'cmyk'], 'rules.expected.images')),
    inkLimit: number(100, 400, 'rules.expected.inkLimit'),
    resolution: number(72, 2400, 'rules.expected.resolution'),
  },
  'rules.expected.prepress',
);
