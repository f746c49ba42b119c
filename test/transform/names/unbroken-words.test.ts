import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Term, TermType } from '../../../scripts/model/glossary.ts';
import { language } from '../../../scripts/model/language.ts';
import { unbrokenWords } from '../../../scripts/transform/names/unbroken-words.ts';
import { editionsOf } from '../../editions-of.ts';
import { memoryHost } from '../../memory-host.ts';

const place = { path: 'names.yaml', line: 1, column: 1 };

function term(type: TermType, preferred: string, admitted: readonly string[] = []): Term {
  const de = { preferred, admitted, forbidden: [], case: 'exact', place } as const;
  return { id: preferred, type, transliteration: {}, identifiers: {}, roles: {}, checkedBy: [], locales: { de }, place };
}

test('names stay whole, and borrowed words; not what a longer term is made of', () => {
  const terms = [
    term('place', 'Kronstadt', ['Festung Kronstadt']),
    term('concept', 'Sowjetunion', ['Union der Sowjetrepubliken']),
    term('work', 'Der Terror unter Lenin'),
  ];
  assert.deepEqual(unbrokenWords({ terms, hash: '' }, language('de-AT')), ['Kronstadt', 'Festung Kronstadt', 'Sowjetunion']);
  assert.deepEqual(unbrokenWords({ terms, hash: '' }, language('fr')), []);
});

test('print breaks no name of the glossary, also where nouns have capitals', async () => {
  const host = memoryHost({
    'tract.yaml': 'name: Press\n',
    'locales/glossary/names.yaml':
      'schema: 1\nentries:\n  - {id: kronstadt, type: place, locales: {de: {preferred: Kronstadt}}}\n',
    'manuscript/x/de.md': '---\ntitle: T\n---\n\nKronstadt und Revolutionsregierung.\n',
  });
  const [edition] = await editionsOf(host, 'pdf');
  const text = JSON.stringify(edition?.sections[0]?.tree);
  assert.match(text, /Kronstadt/);
  assert.match(text, /Re\u00ADvo/);
});
