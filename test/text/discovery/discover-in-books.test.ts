import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { language } from '../../../scripts/model/language.ts';
import { reporter } from '../../../scripts/model/report.ts';
import { check } from '../../../scripts/pipeline.ts';
import { stringLoader } from '../../../scripts/support/load-strings.ts';
import { discoverInBooks } from '../../../scripts/text/discovery/discover-in-books.ts';
import { memoryHost } from '../../memory-host.ts';

const EN =
  '---\ntitle: T\n---\n\n> From Zagorodny they wrote, and at Zagorodny\n> we wrote. Zagordony is no place.\n\nIn Zagorodny.\n';
const FR = '---\ntitle: T\n---\n\nÀ Zagorodny on rit ; de Zagorodni on écrit. Que Zagorodny dorme.\n';

/** Discover in a press of one book. */
async function discovered(glossary: string, texts: Readonly<Record<string, string>> = { en: EN, fr: FR }) {
  const host = memoryHost({
    'tract.yaml': 'name: P\n',
    'locales/glossary/names.yaml': `schema: 1\nentries:\n${glossary}`,
    ...Object.fromEntries(Object.entries(texts).map(([tag, text]) => [`manuscript/x/${tag}.md`, text])),
  });
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const { books } = await check([], { host, strings, report: reporter(t) });
  return discoverInBooks(books);
}

const OTHER = '  - {id: other, type: person, locales: {en: {preferred: Other}}}\n';

describe('discovery in books', () => {
  test('keeps languages apart and tells places in the source', async () => {
    const found = await discovered(OTHER);
    assert.deepEqual(
      found.map((one) => [one.language, one.type, ...one.forms.map(({ form, count }) => `${form} ${count}`)]),
      [
        ['en', 'place', 'Zagorodny 3', 'Zagordony 1'],
        ['fr', 'place', 'Zagorodny 2', 'Zagorodni 1'],
      ],
    );
    assert.deepEqual(found[0]?.forms[1]?.places, [{ path: 'manuscript/x/en.md', line: 6, column: 13 }]);
  });

  test('asks the glossary, by whole forms and by the words of longer ones', async () => {
    const term = (forms: string) => `${OTHER}  - {id: suburb, type: place, locales: {en: ${forms}}}\n`;
    const [en] = await discovered(term('{preferred: Zagorodny}'), { en: EN });
    assert.deepEqual([en?.term, en?.preferred], ['suburb', 'Zagorodny']);
    const [longer] = await discovered(term('{preferred: Zagorodny Prospekt}'), { en: EN });
    assert.deepEqual([longer?.term, longer?.preferred], ['suburb', 'Zagorodny']);
    assert.deepEqual(await discovered(term('{preferred: Zagorodny, forbidden: [Zagordony]}'), { en: EN }), []);
    const twice = `${term('{preferred: Zagorodny Prospekt}')}  - {id: gate, type: place, locales: {en: {preferred: Zagorodny Gate}}}\n`;
    assert.equal((await discovered(twice, { en: EN }))[0]?.term, undefined);
  });
});
