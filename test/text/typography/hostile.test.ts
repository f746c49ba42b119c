import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInText } from '../../../scripts/text/typography/find-in-text.ts';
import { typographyOf } from './typographies.ts';

/** Each over and over makes a text on which a careless pattern takes the square of its length. */
const HOSTILE = [
  ...['"a ', '"', "'", "s' ", '“x » ', '«', '"\'', '(', ' ', '\n', '-', '-- ', '.', '!', ' ;', ':)', 'I', '1', '12-', '1 234 '],
  ...[
    ' 234',
    'a@b',
    '@',
    '$=',
    'http://',
    'www.',
    '\\a',
    '&amp;',
    'M. A. ',
    'p. 1 ',
    'etc...',
    'Xe ',
    'Etat ',
    '\u202f',
    'e\u0301',
  ],
];

/** In UTF-16 units, and in milliseconds of the processor: a square would take minutes. */
const LENGTH = 1_000_000;
const WORST_MS = 4000;

test('hostile texts of 1 MB', { timeout: 600_000 }, async () => {
  // The table with the most rules.
  const typography = await typographyOf('fr');
  for (const part of HOSTILE) {
    const text = part.repeat(LENGTH / part.length);
    const start = process.cpuUsage();
    findInText(text, typography);
    const used = process.cpuUsage(start).user / 1000;
    assert(used < WORST_MS, `${JSON.stringify(part)} takes ${used.toFixed(0)} ms`);
  }
});
