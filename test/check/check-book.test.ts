import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Host } from '../../scripts/model/host.ts';
import { checkPress, pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

const GLOSSARY = (forbidden: string) => `schema: 1
entries:
  - id: kyiv
    type: place
    locales:
      en:
        preferred: Kyiv
        forbidden: [${forbidden}]
`;

const BOOK = 'canonical: [en, fr]\nrules: {parity:links: off, parity:link-count: off}\n';

const TEXTS = {
  'en.md': '---\ntitle: Title\n---\n\n## One {#one}\n\nIn Kiev, see [there](fr.md#deux) and [here](#nowhere).\n',
  'fr.md': '---\ntitle: Titre\n---\n\n## Deux {#deux}\n\nÀ Kyiv.\n',
};

/** A host that keeps what is made between checks, and counts what is made anew. */
function keeping() {
  const kept = new Map<string, Uint8Array>();
  const counts = { made: 0 };
  const hostOf = (files: Readonly<Record<string, string>>): Host => ({
    ...memoryHost(files),
    async remember(key, make) {
      const known = kept.get(key);
      if (known) return known;
      const bytes = await make();
      if (key.startsWith('findings')) counts.made += 1;
      kept.set(key, bytes);
      return bytes;
    },
  });
  return { hostOf, counts };
}

const press = (changes: Readonly<Record<string, string>> = {}) => ({
  ...pressOf({ 'book.yaml': BOOK, ...TEXTS }),
  'locales/glossary/names.yaml': GLOSSARY('Kiev'),
  ...changes,
});

test('what rules found is told again word for word, and in the language of whoever asks', async () => {
  const { hostOf, counts } = keeping();
  const first = await checkPress(hostOf(press()));
  assert.deepEqual(first.map(({ rule }) => rule).sort(), ['link:target', 'names:forbidden-form', 'names:missing-locale']);
  assert.deepEqual(await checkPress(hostOf(press())), first);
  const french = await checkPress(hostOf(press()), 'fr');
  assert.equal(counts.made, 1);
  assert.deepEqual(
    french.map(({ rule, line, column }) => [rule, line, column]),
    first.map(({ rule, line, column }) => [rule, line, column]),
  );
  assert.notEqual(french[0]?.message, first[0]?.message);
});

const CHANGES: Readonly<Record<string, readonly [Readonly<Record<string, string>>, readonly string[]]>> = {
  'the text': [{ 'manuscript/example/en.md': TEXTS['en.md'].replace('Kiev', 'Kyiv') }, ['link:target', 'names:missing-locale']],
  'a text that it links to': [
    { 'manuscript/example/fr.md': TEXTS['fr.md'].replace('Deux {#deux}', 'Trois {#trois}') },
    ['link:target', 'link:target', 'names:forbidden-form', 'names:missing-locale'],
  ],
  'the glossary': [{ 'locales/glossary/names.yaml': GLOSSARY('Kiew') }, ['link:target', 'names:missing-locale']],
  'a setting': [
    { 'tract.yaml': 'name: Press\nrules:\n  names:forbidden-form: off\n' },
    ['link:target', 'names:missing-locale'],
  ],
};

for (const [what, [changes, rules]] of Object.entries(CHANGES)) {
  test(`${what} is changed: rules look again`, async () => {
    const { hostOf } = keeping();
    await checkPress(hostOf(press()));
    const found = await checkPress(hostOf(press(changes)));
    assert.deepEqual(found.map(({ rule }) => rule).sort(), rules);
  });
}
