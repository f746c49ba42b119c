import assert from 'node:assert/strict';
import { test } from 'node:test';
import { language } from '../../../scripts/model/language.ts';
import { faultsOf, usedPart } from '../../../scripts/render/leaflet/faults-of.ts';
import type { SetPanel } from '../../../scripts/render/leaflet/in-page/panel-setter.ts';

const [EN, JA] = [language('en'), language('ja')];

function panel(part: SetPanel['part'], text = '', tooLarge = false): SetPanel {
  return { part, text, fill: 0.5, tooLarge };
}

const text = (words = '') => panel('text', words);

test('finds nothing where all is on its panels, also where some of them stay blank', () => {
  assert.deepEqual(faultsOf([panel('front'), text(), text(), panel('back')], 4, EN), []);
  assert.deepEqual(faultsOf([panel('front'), text(), panel('back')], 6, EN), []);
  assert.deepEqual(faultsOf([text(), text()], 2, EN), []);
});

test('counts the words that are over, by the panel that should have held them', () => {
  const over = [panel('front'), text(), text(), text('three words, re\u00ADally.'), text('One'), panel('back')];
  assert.deepEqual(faultsOf(over, 4, EN), [{ panel: 3, words: 4 }]);
  const around = [panel('front'), panel('front', 'A title'), text(), panel('back'), panel('back', 'the colophon goes on')];
  assert.deepEqual(faultsOf(around, 6, EN), [
    { panel: 1, words: 2 },
    { panel: 6, words: 4 },
  ]);
  assert.deepEqual(faultsOf([text(), text(), text('over')], 2, EN), [{ panel: 2, words: 1 }]);
  const [{ words = 0 } = {}] = faultsOf([text(), text(), text('革命は党の問題ではない')], 2, JA);
  assert(words > 3, 'words without spaces are words too');
});

test('tells of what is larger than its panel', () => {
  assert.deepEqual(faultsOf([panel('front'), panel('text', '', true), panel('back', '', true)], 6, EN), [
    { panel: 2, words: 0 },
    { panel: 6, words: 0 },
  ]);
});

test('says how much of the panels for text is used', () => {
  assert.equal(usedPart([panel('front'), text(), text(), panel('back')], 6), 0.25);
  assert.equal(usedPart([text(), text()], 2), 0.5);
});
