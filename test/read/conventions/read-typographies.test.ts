import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPress, pressOf, printed } from '../../check-press.ts';
import { editionsOf } from '../../editions-of.ts';
import { memoryHost } from '../../memory-host.ts';

const TEXT = '---\ntitle: "L\'essai"\nsubtitle: "Que faire ?"\n---\n\nUn :lang["word"]{en} ; "oui" :lang["sana"]{fi}.\n';

async function textOf(files: Readonly<Record<string, string>>, name = 'fr.md', text = TEXT): Promise<string> {
  const [edition] = await editionsOf(memoryHost({ ...pressOf({ [name]: text }), ...files }));
  const [section] = edition?.sections ?? [];
  return `${edition?.title} | ${edition?.subtitle} | ${JSON.stringify(section?.tree).replace(/.*?"value":"(.*?)"|.+/g, '$1')}`;
}

test('a region’s table goes over its language’s, and passages have their own', async () => {
  assert.match(await textOf({}), /^L’essai \| Que faire\u202f\? \| .*Un “word”\u202f; «\u202foui\u202f» /);
  assert.match(await textOf({}, 'fr-CA.md'), /^L’essai \| Que faire\? \| .*Un “word”; «\u00a0oui\u00a0» /);
});

test('a press’s table goes over the tool’s, part by part', async () => {
  const files = { 'locales/fr/typography.yaml': 'punctuation:\n  before: {"?": ""}\n' };
  assert.match(await textOf(files), /^L’essai \| Que faire\? \| .*Un “word” ; «\u202foui\u202f» /);
});

test('a fault in a press’s table is told at its place', async () => {
  const host = memoryHost({
    ...pressOf({ 'fr.md': '---\ntitle: Essai\n---\n\nOui.\n' }),
    'locales/fr/typography.yaml': 'dashes: {mark: –}\nquote: {}\n',
  });
  const told = printed(await checkPress(host)).map((line) => line.split(' ').slice(0, 3).join(' '));
  assert.deepEqual(told, [
    'locales/fr/typography.yaml:1:9 error settings:missing-key',
    'locales/fr/typography.yaml:1:9 error settings:missing-key',
    'locales/fr/typography.yaml:2:1 error settings:unknown-key',
  ]);
});
