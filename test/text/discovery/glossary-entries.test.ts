import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { VFile } from 'vfile';
import type { Problem } from '../../../scripts/model/report.ts';
import { readGlossary } from '../../../scripts/read/glossary/read-glossary.ts';
import { glossaryEntries } from '../../../scripts/text/discovery/glossary-entries.ts';
import type { Variants } from '../../../scripts/text/discovery/variants.ts';
import { memoryHost } from '../../memory-host.ts';

const found = (preferred: string, others: readonly string[], more: Partial<Variants> = {}): Variants => ({
  language: 'en',
  preferred,
  type: 'person',
  evidence: ['letter'],
  forms: [preferred, ...others].map((form) => ({ form, count: 1, places: [] })),
  ...more,
});

describe('glossary entries', () => {
  test('are read by the glossary as they are written', async () => {
    const text = glossaryEntries(
      [
        found('Ruhle', ['RUHLE', 'Rühle', 'Ruehle']),
        found('Cronstadt', ['Kronstadt'], { language: 'fr', type: 'place' }),
        found('Null', ['Nul']),
        found('Ленин', ['Ленен'], { language: 'ru' }),
      ],
      'Look them over.\nThen keep them.',
    );
    assert.match(text, /^# Look them over\.\n# Then keep them\.\nschema: 1\n/);
    const problems: Problem[] = [];
    const { glossary } = await readGlossary(memoryHost({ 'locales/glossary/found.yaml': text }), (_file: VFile, problem) =>
      problems.push(problem),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      glossary.terms.map(({ id, type, locales }) => [
        id,
        type,
        ...Object.entries(locales).map(([tag, { preferred, forbidden }]) => [
          tag,
          preferred,
          forbidden.map(({ form }) => form),
        ]),
      ]),
      [
        ['ruhle', 'person', ['en', 'Ruhle', ['Rühle', 'Ruehle']]],
        ['cronstadt', 'place', ['fr', 'Cronstadt', ['Kronstadt']]],
        ['null', 'person', ['en', 'Null', ['Nul']]],
        ['u43b-u435-u43d-u438-u43d', 'person', ['ru', 'Ленин', ['Ленен']]],
      ],
    );
  });

  test('join what languages say of one name', () => {
    const text = glossaryEntries([found('Makhno', ['Machno']), found('Makhno', ['Makno'], { language: 'fr' })], 'x');
    assert.equal(text.match(/id: makhno/g)?.length, 1);
    assert.match(
      text,
      /en:\n +preferred: Makhno\n +forbidden:\n +- Machno\n +fr:\n +preferred: Makhno\n +forbidden:\n +- Makno\n/,
    );
  });

  test('leave out what the glossary has an entry for', () => {
    assert.doesNotMatch(glossaryEntries([found('Lenin', ['Lenine'], { term: 'lenin' })], 'x'), /Lenin/);
  });
});
