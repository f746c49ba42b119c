import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Typography } from '../../../scripts/model/typography.ts';
import { findInText } from '../../../scripts/text/typography/find-in-text.ts';
import { TAGS, typographyOf } from './typographies.ts';

interface Sample {
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly manual: string;
  readonly reports?: readonly string[];
}

/** So many samples each language has at least. */
const LEAST: Readonly<Record<(typeof TAGS)[number], number>> = {
  fr: 60,
  en: 40,
  'fr-CA': 8,
  'en-GB': 8,
  de: 8,
  es: 8,
  it: 8,
  ru: 8,
};

for (const tag of TAGS) {
  test(`samples in ${tag}`, async () => {
    const typography = await typographyOf(tag);
    const samples: readonly Sample[] = parse(await readFile(join(import.meta.dirname, 'samples', `${tag}.yaml`), 'utf8'));
    assert(samples.length >= LEAST[tag], `${samples.length} samples`);
    for (const { before, after, rule, manual, reports = [] } of samples) {
      const typed = spaced(before);
      const set = setWithMarks(typed, typography);
      assert.equal(seen(set), after, `${manual}: ${rule}`);
      const kinds = findInText(typed, typography).remarks.map(({ kind }) => kind);
      assert.deepEqual(kinds, reports, `${before}: reports`);
      const again = setWithMarks(set.replaceAll('^', ''), typography);
      assert.equal(again, set, `${before}: what is set once stays`);
    }
  });
}

/** Set a text, with `^` around letters that are raised. */
function setWithMarks(text: string, typography: Typography): string {
  let set = '';
  let done = 0;
  for (const { start, end, text: letters, element } of findInText(text, typography).edits) {
    set += text.slice(done, start) + (element?.tagName === 'sup' ? `^${letters}^` : letters);
    done = end;
  }
  return set + text.slice(done);
}

function spaced(text: string): string {
  return text.replaceAll('~', '\u00a0').replaceAll('_', '\u202f');
}

function seen(text: string): string {
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}
