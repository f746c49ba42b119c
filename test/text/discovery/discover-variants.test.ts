import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VFile } from 'vfile';
import { parseText } from '../../../scripts/read/markdown/parse-text.ts';
import { discoverVariants } from '../../../scripts/text/discovery/discover-variants.ts';
import { flowsOf } from '../../../scripts/text/flow.ts';
import { clustersOf } from './read-labelled.ts';

/** The mistakes of a raw translation, in words of its own. */
const RAW = `THE SILENCE ABOUT LENIN (after TERROR AND LENIN, BY JACQUES BAYNAC) is broken today by those whom Lenin and Trotsky had taught to be silent.

A hundred years ago the sailors of Kronstadt wrote to Lenin. No answer came to Kronstadt from Lenin; Leon Trotsky sent the artillery. The man who taught
Lenin to hate, Sergei Nechaev, had died long before. What we know of Nechaev we know from Bakunin, who feared him. Nechayev is not to be pitied. For Nechaev, and
after Nechaev for Trotsky, the end was all. Jacques Baynac has counted the dead; with Baynac we count them.

It was Lenin’s accomplice Trostky who signed, and not Lenin, says Jacques BEYNAC. Of Kronsdadt nothing was left: Kronstadt is a street now. To the
traitor LENIN the street owes its name. In the novel UNDER LENINE by Baynac a sailor says so. Against Lenin, against Trotsky and for
council rule stood Otto Ruhle. Old Otto RUHLE paid for his paper himself.
`;

describe('discovery', () => {
  test('finds every mistake of a raw text', () => {
    assert.deepEqual(clustersOf(RAW), [
      ['Lenin', 'LENIN', 'LENINE'],
      ['Jacques', 'JACQUES'],
      ['Baynac', 'BAYNAC', 'BEYNAC'],
      ['Trotsky', 'Trostky'],
      ['Kronstadt', 'Kronsdadt'],
      ['Nechaev', 'Nechayev'],
      ['Ruhle', 'RUHLE'],
    ]);
  });

  test('joins the parts of a name that markup or soft hyphens split', () => {
    const text =
      'We met Kronstadt, then Kron\u00adstadt, then Kron**stadt** and Kron\u200bstadt again. Of *Krons*dadt nothing is left.';
    assert.deepEqual(clustersOf(text), [['Kronstadt', 'Kronsdadt']]);
  });

  test('counts no capitals of headings and lines that are all capitals', () => {
    const text = 'He saw Baynac, and Baynac saw him.\n\nBAYNAC THE HISTORIAN\n\n## BAYNAC\n';
    assert.deepEqual(clustersOf(text), []);
    assert.deepEqual(clustersOf(`${text}\nAgain BAYNAC spoke.\n`), [['Baynac', 'BAYNAC']]);
  });

  test('leaves alone what is meant: other languages, :sic, addresses, code', () => {
    const right = 'At Kronstadt the sailors of Kronstadt met others from Kronstadt.';
    for (const wrong of [':sic[Kronsdadt]', ':lang[Kronsdadt]{de}', 'https://Kronsdadt.example', '`Kronsdadt`'])
      assert.deepEqual(clustersOf(`${right} We read ${wrong} there.`), [], wrong);
    assert.deepEqual(clustersOf(`${right} We read Kronsdadt there.`), [['Kronstadt', 'Kronsdadt']]);
  });

  test('takes no ordinary word for a name', () => {
    assert.deepEqual(
      clustersOf('The Council met. A council is a council. Counsel spoke, the Counsel and the Council, and counsel came.'),
      [],
    );
  });

  test('finds what the glossary lacks, and not what it has', () => {
    const flows = (text: string) => {
      const parsed = parseText(new VFile(text));
      return 'tree' in parsed ? flowsOf(parsed.tree) : [];
    };
    const term = { term: 'kronstadt', preferred: 'Kronstadt' };
    const text =
      'From Kronstadt they wrote. Ice held at Kronstadt, but in all of Kronsdadt nobody slept. The road to Kronstadt and the one from old Kronstad were shut.';
    const known = new Map([['kronstadt', term]]);
    const found = discoverVariants([flows(text)], known).map((one) => [one.term, ...one.forms.map(({ form }) => form)]);
    assert.deepEqual(found, [['kronstadt', 'Kronstadt', 'Kronsdadt', 'Kronstad']]);
    const all = new Map(['kronstadt', 'kronsdadt', 'kronstad'].map((word) => [word, term]));
    assert.deepEqual(discoverVariants([flows(text)], all), []);
    const two = new Map([...known, ['kronsdadt', { term: 'other', preferred: 'Kronsdadt' }]]);
    assert.deepEqual(
      discoverVariants([flows(text)], two).map(({ forms }) => forms.map(({ form }) => form)),
      [['Kronstadt', 'Kronstad']],
    );
  });

  test('gathers the texts of a language', () => {
    const [one = [], other = []] = ['We saw Kronstadt, and Kronstadt saw us.', 'They saw Kronsdadt.'].map((text) => {
      const parsed = parseText(new VFile(text));
      return 'tree' in parsed ? flowsOf(parsed.tree) : [];
    });
    const [cluster] = discoverVariants([one, other]);
    assert.deepEqual(
      cluster?.forms.map(({ form, places }) => [form, places.map(({ text }) => text)]),
      [
        ['Kronstadt', [0, 0]],
        ['Kronsdadt', [1]],
      ],
    );
  });
});
