import * as v from 'valibot';
import { IGNORABLE } from '../../model/ignore.ts';

const text = v.pipe(v.string('rules.expected.text'), v.trim(), v.nonEmpty('rules.expected.textNotEmpty'));

/** `tract-ignore.yaml` */
export const ignoreSchema = v.array(
  v.strictObject(
    {
      rule: v.picklist(IGNORABLE, 'rules.expected.ignorable'),
      path: text,
      text: v.optional(v.string('rules.expected.text')),
      line: v.optional(
        v.pipe(v.number('rules.expected.line'), v.integer('rules.expected.line'), v.minValue(1, 'rules.expected.line')),
      ),
      reason: text,
    },
    'rules.expected.ignore',
  ),
  'rules.expected.ignores',
);
