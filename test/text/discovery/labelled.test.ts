import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scoresOf, tryLabelled } from './read-labelled.ts';

/**
 * What each set must reach. The sets that were held out are what the method can be trusted by; see bench/discovery.ts for the
 * figures.
 */
const FLOORS = {
  en: { precision: 0.93, recall: 0.9 },
  fr: { precision: 0.95, recall: 0.95 },
  'held-out-en': { precision: 0.95, recall: 0.8 },
  'held-out-fr': { precision: 0.95, recall: 0.8 },
} as const;

describe('labelled passages', () => {
  for (const [name, floor] of Object.entries(FLOORS)) {
    test(name, async () => {
      const outcome = await tryLabelled(name);
      const { precision, recall } = scoresOf(outcome);
      assert(precision >= floor.precision, `precision ${precision}; wrong: ${outcome.wrong.join(', ')}`);
      assert(recall >= floor.recall, `recall ${recall}; missed: ${outcome.missed.join(', ')}`);
    });
  }

  test('are 150 pairs and more, in two languages', async () => {
    const all = await Promise.all(Object.keys(FLOORS).map(tryLabelled));
    assert(all.reduce((sum, { pairs }) => sum + pairs, 0) >= 150);
    assert.deepEqual([...new Set(all.map(({ language }) => language))].sort(), ['en', 'fr']);
  });
});
