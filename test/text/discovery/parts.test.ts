import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareSpellings } from '../../../scripts/text/discovery/compare-spellings.ts';
import { derivation } from '../../../scripts/text/discovery/derivation.ts';
import { nearbyPairs } from '../../../scripts/text/discovery/nearby.ts';
import { skeleton } from '../../../scripts/text/discovery/transliteration.ts';

describe('comparing spellings', () => {
  test('tells transliterations from slips', () => {
    const only = { slips: 0, swapped: false };
    for (const [a, b] of [
      ['nechaev', 'netchaiev'],
      ['trotsky', 'trotskii'],
      ['dzerzhinsky', 'dzerjinski'],
      ['bakunin', 'bakounine'],
      ['chekhov', 'tchekov'],
      ['gorky', 'gorki'],
    ] as const) {
      const { transliteration, ...rest } = compareSpellings(a, b);
      if (b === 'tchekov') assert(rest.slips > 0, 'a letter that no transliteration drops');
      else assert.deepEqual(rest, only, `${a} ${b}`);
      assert(transliteration > 0, `${a} ${b}`);
    }
    assert.deepEqual(compareSpellings('trotsky', 'trostky'), { transliteration: 0, slips: 0.6, swapped: true });
    assert.equal(compareSpellings('kronstadt', 'kronsdadt').slips, 0.8);
    assert.equal(compareSpellings('lenin', 'stalin').slips > 1.2, true);
  });

  test('is nothing between equals, and the same both ways', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [there, back] = [compareSpellings(a, b), compareSpellings(b, a)];
        assert.equal(compareSpellings(a, a).slips + compareSpellings(a, a).transliteration, 0);
        const total = (one: typeof there) => one.slips + one.transliteration;
        assert(Math.abs(total(there) - total(back)) < 1e-9);
      }),
    );
  });
});

describe('derivation', () => {
  test('knows peoples, adherents and plurals', () => {
    for (const [a, b] of [
      'russia russian',
      'marxist marxism',
      'leninist lenin',
      'francais francaise',
      'rostov rostova',
      'paul paule',
    ].map((pair) => pair.split(' ')) as [string, string][])
      assert.equal(derivation(a, b), 'sure', `${a} ${b}`);
  });

  test('doubts a last e that a transliteration may have', () => {
    assert.equal(derivation('lenin', 'lenine'), 'doubtful');
    assert.equal(derivation('lorrain', 'lorraine'), 'sure');
    assert.equal(derivation('gorky', 'gorki'), 'none');
    assert.equal(derivation('kronstadt', 'kronsdadt'), 'none');
  });
});

describe('nearby words', () => {
  test('are all that are one letter apart', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), (one, at, what) => {
        const place = at % one.length;
        const letter = String.fromCharCode(97 + (what % 26));
        const others = [
          one.slice(0, place) + one.slice(place + 1),
          one.slice(0, place) + letter + one.slice(place),
          one.slice(0, place) + letter + one.slice(place + 1),
          one.slice(0, place) + (one[place + 1] ?? '') + one[place] + one.slice(place + 2),
        ];
        for (const other of others) assert.deepEqual(nearbyPairs([[one], [other]]), [[0, 1]], `${one} ${other}`);
      }),
    );
  });

  test('are found by any of the ways to write a word, and none else', () => {
    assert.deepEqual(nearbyPairs([['trotsky', 'troki'], ['lenin'], ['trotzki', 'troki']]), [[0, 2]]);
    assert.deepEqual(nearbyPairs([['marx'], ['lenin'], ['stalin']]), []);
  });
});

test('transliterations of one name share a skeleton', () => {
  for (const names of [
    'trotsky trotski trotzky trockij',
    'chekhov tchekhov tchekhoff',
    'gorky gorki gorkij',
    'bakunin bakounine',
  ]) {
    const [first = '', ...others] = names.split(' ');
    for (const other of others) assert.equal(skeleton(other), skeleton(first), other);
  }
});
