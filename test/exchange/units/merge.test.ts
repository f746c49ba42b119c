import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bookOf, exported, imported, readTogether, type TwoTexts, titled } from './two-texts.ts';

const EN = titled('Bread', '## Ovens {#ovens}\n\nThey are *cold*[^1].\n\nNo flour,\nno salt.\n\n[^1]: Since May.\n');
const FR = titled('Le pain', '## Fours {#ovens}\n\nIls sont *froids*[^1].\n\nNi farine,\nni sel.\n\n[^1]: Depuis mai.\n');

const PATH = 'manuscript/x/fr.md';

/** Export as PO, change the file as a translator does, and bring it back. */
async function translated(texts: TwoTexts, change: (po: string) => string, into: TwoTexts = texts) {
  return imported(into, change(await exported(texts, 'po')));
}

describe('what a translator changed is written, and nothing else', () => {
  test('a block keeps its marks, and the others every byte', async () => {
    const french = `\uFEFF${FR}`.replace('Ni farine,', '  Ni  farine,   ').replaceAll('\n', '\r\n');
    const texts = await bookOf(EN, french);
    const { files, says } = await translated(texts, (po) =>
      po.replace('Fours', 'Les fours').replace('Depuis mai', 'Depuis juin'),
    );
    assert.equal(files[PATH], french.replace('## Fours', '## Les fours').replace('[^1]: Depuis mai', '[^1]: Depuis juin'));
    assert.deepEqual(
      says.filter((line) => !line.endsWith(' same')),
      ['ovens/h written', 'note.1/n1 written'],
    );
  });

  test('lines end where the author would end them', async () => {
    const text = (words: string) => titled('Le pain', `Un.\nDeux.\nTrois.\n\n> - ${words}\n`);
    const texts = await bookOf(titled('Bread', 'One.\nTwo.\nThree.\n\n> - Cold.\n'), text('Froid.'));
    const { files } = await translated(texts, (po) => po.replace('"Froid."', '"Froid. Très froid. V. I. Lenin"'));
    assert.equal(files[PATH], text('Froid.\n>   Très froid.\n>   V. I. Lenin'));
    const long = 'm'.repeat(56);
    const wide = await bookOf(titled('Bread', `${long} a b\nthree.\n`), titled('Le pain', `${long} a b\ntrois.\n`));
    const wrapped = await translated(wide, (po) => po.replace('a b trois."', `a b c - 6. ${long.slice(7)} six."`));
    assert.equal(wrapped.files[PATH], titled('Le pain', `${long} a b\nc - 6. ${long.slice(7)}\nsix.\n`));
  });

  test('front matter keeps its comments, and a title that is repeated stays so', async () => {
    const french = '---\n# Titre\ntitle: Le pain # trouvé\nlang: fr\n---\n\n# Le pain\n\nFroid.\n';
    const texts = await bookOf('---\ntitle: Bread\nsubtitle: Salt\n---\n\n# Bread\n\nCold.\n', french);
    const { files, says } = await translated(texts, (po) =>
      po.replace('"Le pain"', '"Le *pain*: suite"').replace('msgid "Salt"\nmsgstr ""', 'msgid "Salt"\nmsgstr "Sel"'),
    );
    assert.equal(
      files[PATH],
      '---\n# Titre\ntitle: "Le *pain*: suite" # trouvé\nsubtitle: Sel\nlang: fr\n---\n\n# Le \\*pain\\*: suite\n\nFroid.\n',
    );
    assert.deepEqual(says, ['front/title written', 'front/subtitle inserted', 'opening/p1 same']);
  });

  test('cells stay cells, and pictures keep their places and get their words', async () => {
    const table = (word: string, alt: string) =>
      `| A | B |\n| --- | --- |\n| ${word} | \`x\\|y\` |\n\nSee ![${alt}](a.png "T") there.\n`;
    const texts = await bookOf(titled('Bread', table('Cold', 'An oven')), titled('Le pain', table('Froid', 'Un four')));
    const po = await exported(texts, 'po');
    assert.match(po, /msgid "See !\[\]\(a\.png \\"T\\"\) there\."/);
    const one = await imported(texts, po.replace('"Un four"', '"Un [four] froid"'));
    assert.equal(one.files[PATH], titled('Le pain', table('Froid', 'Un \\[four\\] froid')));
    const both = await imported(
      texts,
      po
        .replace('"Un four"', '"Un four froid"')
        .replace(/(msgstr "See)/, '$1 well')
        .replace('"Froid"', '"Froid | glacé"'),
    );
    assert.equal(both.files[PATH], titled('Le pain', table('Froid \\| glacé', 'Un four froid').replace('See', 'See well')));
  });

  test('a dash opens a speech, not a list, and what would be a directive stays text', async () => {
    const texts = await bookOf(titled('Bread', 'Good morning.\n\nOne.\n'), titled('Le pain', 'Bonjour.\n\nUn.\n'));
    const dash = await translated(texts, (po) => po.replace('"Bonjour."', '"- Bonjour."').replace('"Un."', '"1. Un."'));
    assert.equal(dash.files[PATH], titled('Le pain', '\\- Bonjour.\n\n1\\. Un.\n'));
    const xliff = (await exported(texts, 'xliff')).replace('>Bonjour.<', '>*Bon*jour [^1] :sic[x] &lt;b&gt;<');
    const { files } = await imported(texts, xliff);
    assert.equal(files[PATH], titled('Le pain', '\\*Bon\\*jour \\[^1\\] :sic\\[x\\] \\<b\\>\n\nUn.\n'));
    const address = await imported(texts, (await exported(texts, 'xliff')).replace('>Bonjour.<', '>*Voir* http://a.b<'));
    assert(address.says.includes('opening/p1 refused invented'));
  });
});

describe('what is wrong with one block keeps that one from being written', () => {
  const cases: readonly (readonly [string, (po: string) => string, string])[] = [
    ['a lost note', (po) => po.replace('*froids*[^1]', '*froids*'), 'ovens/p1 refused lost'],
    ['an invented note', (po) => po.replace('"Ni farine, ni sel."', '"Ni farine, ni sel[^2]."'), 'ovens/p2 refused invented'],
    [
      'an invented link',
      (po) => po.replace('"Ni farine, ni sel."', '"Ni [farine](https://a.b), ni sel."'),
      'ovens/p2 refused invented',
    ],
    [
      'two paragraphs for one',
      (po) => po.replace('"Ni farine, ni sel."', '"Ni farine.\\n\\nNi sel."'),
      'ovens/p2 refused paragraphs',
    ],
    ['a heading with an id', (po) => po.replace('"Fours"', '"Fours {#fours}"'), 'ovens/h refused markup'],
    ['a block that is not there', (po) => po.replace('msgctxt "ovens/p2"', 'msgctxt "ovens/p9"'), 'ovens/p9 refused unknown'],
  ];
  for (const [what, change, refused] of cases) {
    test(what, async () => {
      const { files, says, outcomes } = await translated(await bookOf(EN, FR), (po) => {
        const changed = change(po);
        assert.notEqual(changed, po);
        return changed
          .replace('Depuis mai', 'Depuis juin')
          .replace(/#\. tract source=\w+ target=\w+(?=\n#:[^\n]*\nmsgctxt "ovens\/p9")/, '#.');
      });
      assert.deepEqual(
        says.filter((line) => !line.endsWith(' same')),
        [refused, 'note.1/n1 written'],
      );
      assert.equal(files[PATH], FR.replace('mai', 'juin'));
      assert((outcomes.find(({ refusal }) => refusal)?.foreign.line ?? 0) > 10);
    });
  }

  test('a block that comes twice is taken once', async () => {
    const { says } = await translated(await bookOf(EN, FR), (po) => `${po}\nmsgctxt "ovens/p2"\nmsgid "x"\nmsgstr "y"\n`);
    assert(says.includes('ovens/p2 refused double'));
  });

  test('what its translator has not decided on is left', async () => {
    const { says, files } = await translated(await bookOf(EN, FR), (po) =>
      po.replace(/(#: [^\n]*\n)(msgctxt "ovens\/p2")/, '$1#, fuzzy\n$2').replace('Ni farine, ni sel.', 'Peut-être.'),
    );
    assert(says.includes('ovens/p2 undecided'));
    assert.deepEqual(files, {});
  });
});

describe('a file that is older than the text', () => {
  test('both changed: nothing is overwritten', async () => {
    const before = await bookOf(EN, FR);
    const after = await bookOf(EN, FR.replace('ni sel', 'ni levure'));
    const { says, files } = await translated(
      before,
      (po) => po.replace('ni sel', 'ni eau').replace('Depuis mai', 'Depuis juin'),
      after,
    );
    assert(says.includes('ovens/p2 refused conflict'));
    assert.equal(files[PATH], FR.replace('ni sel', 'ni levure').replace('mai', 'juin'));
  });

  test('only the text changed, or both in the same way: nothing to do', async () => {
    const after = await bookOf(EN, FR.replace('ni sel', 'ni levure'));
    for (const change of [(po: string) => po, (po: string) => po.replace('ni sel', 'ni levure')]) {
      const { says, files } = await translated(await bookOf(EN, FR), change, after);
      assert.deepEqual([files, says.every((line) => line.endsWith(' same'))], [{}, true]);
    }
  });

  test('the source moved: written where the translation is still there, and said so', async () => {
    const after = await bookOf(EN.replace('no salt', 'no yeast'), FR);
    const { says, files } = await translated(await bookOf(EN, FR), (po) => po.replace('ni sel', 'ni eau'), after);
    assert(says.includes('ovens/p2 behind'));
    assert.equal(files[PATH], FR.replace(',\nni sel', ', ni eau'));
  });

  test('blocks that came before it do not carry a translation away', async () => {
    const after = await bookOf(EN.replace('They are', 'New.\n\nThey are'), FR.replace('Ils sont', 'Nouveau.\n\nIls sont'));
    const { files, says } = await translated(await bookOf(EN, FR), (po) => po.replace('ni sel', 'ni eau'), after);
    assert(says.includes('ovens/p2 written'));
    assert.match(files[PATH] ?? '', /Nouveau\.\n\nIls sont[\s\S]*Ni farine,\s+ni eau\./);
  });

  test('a translation of what the text did not have is not put where it may be wrong', async () => {
    const bare = titled('Le pain', '## Fours {#ovens}\n\nIls sont *froids*[^1].\n\n[^1]: Depuis mai.\n');
    const pairs = [
      ['Ovens', 'Fours'],
      ['They are *cold*[^1].', 'Ils sont *froids*[^1].'],
    ] as const;
    const after = readTogether(await bookOf(EN.replace('No flour,\nno salt.', 'Something else.'), bare), pairs);
    const { says, files } = await translated(
      readTogether(await bookOf(EN, bare), pairs),
      (po) => po.replace('no salt."\nmsgstr ""', 'no salt."\nmsgstr "Ni farine."'),
      after,
    );
    assert(says.includes('ovens/p2 refused sourceMoved'), says.join());
    assert.deepEqual(files, {});
  });

  test('a file that has lost what went out overwrites nothing', async () => {
    const { says, files } = await translated(await bookOf(EN, FR), (po) =>
      po.replace(/#\. tract .*/g, '#.').replace('ni sel', 'ni eau'),
    );
    assert(says.includes('ovens/p2 refused noBase'));
    assert.deepEqual(files, {});
  });
});

describe('new blocks are put where they belong', () => {
  async function inserted(
    en: string,
    fr: string,
    pairs: readonly (readonly [string, string])[],
    words: Readonly<Record<string, string>>,
  ) {
    const texts = readTogether(await bookOf(titled('Bread', en), titled('Le pain', fr)), pairs);
    const result = await translated(texts, (po) =>
      Object.entries(words).reduce((text, [source, target]) => {
        const changed = text.replace(`msgid "${source}"\nmsgstr ""`, () => `msgid "${source}"\nmsgstr "${target}"`);
        assert.notEqual(changed, text, source);
        return changed;
      }, po),
    );
    return { ...result, text: (result.files[PATH] ?? '').replace(/^---[\s\S]*?---\n\n/, '') };
  }

  test('paragraphs and headings with their levels and ids', async () => {
    const { text, says } = await inserted(
      '## Ovens {#ovens}\n\nOne 111 is here.\n\nTwo.\n\nFour 444 is here.\n\n### Salt {#salt}\n\nThree.\n\n## Flour {#flour}\n\nNone.\n',
      '## Fours {#ovens}\n\nUn 111 est ici.\n\nQuatre 444 est ici.\n\n## Farine {#flour}\n\nNulle.\n',
      [
        ['One 111 is here.', 'Un 111 est ici.'],
        ['Four 444 is here.', 'Quatre 444 est ici.'],
      ],
      { 'Two.': 'Deux.', Salt: 'Sel', 'Three.': 'Trois.' },
    );
    assert.equal(
      text,
      '## Fours {#ovens}\n\nUn 111 est ici.\n\nDeux.\n\nQuatre 444 est ici.\n\n### Sel {#salt}\n\nTrois.\n\n## Farine {#flour}\n\nNulle.\n',
      says.join(),
    );
  });

  test('items of lists, and paragraphs in quotations', async () => {
    const { text } = await inserted(
      '- Flour 1\n- Salt\n- Water 3\n\n> One 1.\n>\n> Two.\n>\n> Three 3.\n',
      '* Farine 1\n* Eau 3\n\n> Un 1.\n>\n> Trois 3.\n',
      [
        ['Flour 1', 'Farine 1'],
        ['Water 3', 'Eau 3'],
        ['One 1.', 'Un 1.'],
        ['Three 3.', 'Trois 3.'],
      ],
      { Salt: 'Sel', 'Two.': 'Deux.' },
    );
    assert.equal(text, '* Farine 1\n* Sel\n* Eau 3\n\n> Un 1.\n>\n> Deux.\n>\n> Trois 3.\n');
  });

  test('notes, and a whole quotation of which one paragraph is not translated', async () => {
    const { text, says } = await inserted(
      'One[^a] 1.\n\n> Two.\n>\n> — Somebody\n\n[^a]: Since May.\n\n    And June.\n',
      'Un[^a] 1.\n',
      [['One[^a] 1.', 'Un[^a] 1.']],
      { 'Two.': 'Deux.', 'Since May.': 'Depuis mai.', 'And June.': 'Et juin.' },
    );
    assert.equal(
      text,
      'Un[^a] 1.\n\n> Deux.\n>\n> — Somebody <!-- tract-untranslated: en -->\n\n[^a]: Depuis mai.\n\n    Et juin.\n',
      says.join(),
    );
  });

  test('what a link refers to comes with it', async () => {
    const { text } = await inserted('One 1.\n\nSee [there][t].\n\n[t]: https://a.b\n', 'Un 1.\n', [['One 1.', 'Un 1.']], {
      'See [there][t].': 'Voir [là][t].',
    });
    assert.equal(text, 'Un 1.\n\nVoir [là][t].\n\n[t]: https://a.b\n');
  });
});
