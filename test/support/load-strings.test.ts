import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SurroundingsError } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import { stringLoader, userLanguage } from '../../scripts/support/load-strings.ts';
import { memoryHost } from '../memory-host.ts';

test('goes from the exact tag to its parents, and from the press to the tool', async () => {
  const strings = stringLoader(
    memoryHost({
      'locales/fr/interface.json': '{"edition": {"notes": "Notes de la presse"}}',
      'locales/fr-CA/interface.json': '{"edition": {"colophon": "Achevé d’imprimer"}}',
      'locales/de/interface.json': '{"edition": {"notes": "Anmerkungen"}}',
    }),
  );
  const words = async (tag: string) => {
    const { t, found } = await strings(language(tag));
    return [t('edition.notes'), found ? t('role.trl') : '-', found ? t('edition.colophon') : '-'];
  };
  assert.deepEqual(await words('fr'), ['Notes de la presse', 'Traduit par', 'Colophon']);
  assert.deepEqual(await words('fr-CA'), ['Notes de la presse', 'Traduit par', 'Achevé d’imprimer']);
  assert.deepEqual(await words('eo'), ['Notes', '-', '-']);
  // A language that is begun stops where it has no words: English ones would be mixed in unseen.
  await assert.rejects(words('de'), SurroundingsError);
});

test('the language of messages is that of the usual variables', () => {
  const tag = (env: NodeJS.ProcessEnv) => userLanguage(env).tag;
  assert.equal(tag({ LANG: 'fr_FR.UTF-8' }), 'fr');
  assert.equal(tag({ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }), 'en');
  assert.equal(tag({ LANG: 'en_GB.UTF-8', LC_ALL: 'fr' }), 'fr');
  assert.equal(tag({ LANG: 'frr_DE' }), 'en');
  assert.equal(tag({}), 'en');
});
