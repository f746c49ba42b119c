import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statesOf } from '../../../scripts/text/sync/states-of.ts';
import { acceptTexts, behindIn, readTexts } from './two-texts.ts';

const EN = `## Ovens {#ovens}

The ovens of the seventh street stood cold from the first of May.

Nobody in the quarter had seen a loaf of bread since then. The children asked for it.

## Salt {#salt}

Salt came by rail from Astrakhan, in sacks that nobody counted.

> We had salt, and nothing to put it on.

The station master kept the keys[^keys].

[^keys]: Three of them, on one ring.`;

const FR = `## Les fours {#ovens}

Les fours de la septième rue étaient froids depuis le premier mai.

Personne dans le quartier n’avait vu de pain depuis. Les enfants en réclamaient.

## Le sel {#salt}

Le sel venait d’Astrakhan par le rail, dans des sacs que personne ne comptait.

> Nous avions du sel, et rien à saler.

Le chef de gare gardait les clés[^keys].

[^keys]: Trois, sur un anneau.`;

const read = await acceptTexts({ en: EN, fr: FR });

test('what was read is current, and what was never read is not', async () => {
  assert.deepEqual(await behindIn(read), []);
  const states = statesOf(await readTexts({ en: EN, fr: FR }));
  assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['unread']));
  assert.equal(states.length, 18);
});

test('one changed paragraph makes one stale block, and says which words moved', async () => {
  const moved = { ...read, en: EN.replace('stood cold', 'had stood cold') };
  assert.deepEqual(await behindIn(moved), ['fr stale ovens/p1']);
  const stale = statesOf(await readTexts(moved)).find(({ state }) => state === 'stale');
  assert.deepEqual(stale?.moved, [
    {
      lang: 'en',
      changes: [
        { type: 'same', text: 'The ovens of the seventh street ' },
        { type: 'in', text: 'had ' },
        { type: 'same', text: 'stood cold from the first of May.' },
      ],
    },
  ]);
  assert.deepEqual(await behindIn(await acceptTexts(moved, ['ovens/p1'])), []);
});

test('of two canonical texts each follows the other; both stale where both moved', async () => {
  assert.deepEqual(await behindIn({ ...read, fr: FR.replace('étaient froids', 'restaient froids') }), ['en stale ovens/p1']);
  const both = { ...read, en: EN.replace('cold', 'black'), fr: FR.replace('froids', 'noirs') };
  assert.deepEqual(await behindIn(both), ['en stale ovens/p1', 'fr stale ovens/p1']);
});

test('a derived text follows, and is never followed', async () => {
  const book = { 'book.yaml': 'canonical: [en]\n' };
  const derived = await acceptTexts({ ...book, en: EN, fr: FR });
  assert.deepEqual(await behindIn({ ...derived, fr: FR.replace('froids', 'noirs') }), ['fr stale ovens/p1']);
  assert.deepEqual(await behindIn({ ...derived, en: EN.replace('cold', 'black') }), ['fr stale ovens/p1']);
  assert.deepEqual(await behindIn({ ...derived, fr: `${FR.replace('## Le sel', 'En plus, une phrase.\n\n## Le sel')}` }), [
    'fr extra fr:ovens/p3',
  ]);
  assert.deepEqual(await behindIn({ ...derived, fr: FR.replace(/Le sel venait.*/, '') }), ['fr missing salt/p1']);
});

test('typing otherwise changes nothing', async () => {
  const en = EN.replace('cold from the first', 'cold\nfrom   the\nfirst')
    .replace('> We', '>We')
    .replace('Salt came', '<!-- salt -->\n\nSalt came');
  const fr = FR.replace(/’/g, "'")
    .replace('dans des sacs', 'dans des sacs')
    .replace('## Le sel {#salt}', 'Le sel {#salt}\n------');
  assert.deepEqual(await behindIn({ ...read, en, fr }), []);
});

test('what is inserted is missing elsewhere, and what lost its counterpart is extra', async () => {
  const inserted = EN.replace('## Salt', 'In June a cart of flour came from the villages of the south.\n\n## Salt');
  assert.deepEqual(await behindIn({ ...read, en: inserted }), ['fr missing ovens/p3']);
  assert.deepEqual(await behindIn({ ...read, fr: FR.replace(/Le sel venait.*/, '') }), ['en extra salt/p1']);
  const both = {
    ...read,
    en: inserted,
    fr: FR.replace('## Le sel', 'En juin une charrette de farine vint des villages du sud.\n\n## Le sel'),
  };
  assert.deepEqual(await behindIn(both), ['en unread ovens/p3', 'fr unread ovens/p3']);
});

test('a block may be meant to have no counterpart', async () => {
  const only = { ...read, en: EN.replace('## Salt', 'For English readers: a pood is sixteen kilograms.\n\n## Salt') };
  const meant = await acceptTexts(only, ['ovens/p3']);
  assert.deepEqual(await behindIn(meant), []);
  assert.deepEqual(await behindIn({ ...meant, en: meant.en?.replace('sixteen', '16.4') as string }), ['fr missing ovens/p3']);
});

test('moved blocks and sections are still known', async () => {
  const [ovens = '', salt = ''] = EN.split(/\n(?=## Salt)/);
  const [body = '', notes = ''] = salt.split(/\n(?=\[\^keys\]:)/);
  assert.deepEqual(await behindIn({ ...read, en: `${body}\n\n${ovens}\n\n${notes}` }), []);
  const paragraph = 'Salt came by rail from Astrakhan, in sacks that nobody counted.';
  const moved = EN.replace(paragraph, '').replace('The ovens of', `${paragraph}\n\nThe ovens of`);
  assert.deepEqual(await behindIn({ ...read, en: moved }), []);
});

test('paragraphs may be split and joined in one language, and groups are stale together', async () => {
  const split = { ...read, en: EN.replace('since then. The', 'since then.\n\nThe') };
  assert.deepEqual(await behindIn(split), []);
  assert.deepEqual(await behindIn({ ...split, fr: FR.replace('Les enfants', 'Tous les enfants') }), [
    'en stale ovens/p2',
    'en stale ovens/p3',
  ]);
  const joined = { ...read, fr: FR.replace('premier mai.\n\nPersonne', 'premier mai. Personne') };
  assert.deepEqual(await behindIn(joined), []);
  assert.deepEqual(await behindIn({ ...joined, en: EN.replace('Nobody', 'No one') }), ['fr stale ovens/p1']);
});

test('a part of a split paragraph that is written anew still belongs to it', async () => {
  const anew = 'A goat climbed onto every roof at midday in the sun.\n\nThe';
  const split = { ...read, en: EN.replace('Nobody in the quarter had seen a loaf of bread since then. The', anew) };
  assert.deepEqual(await behindIn(split), ['fr stale ovens/p2']);
});

test('other paragraphs are grouped from the first, many to one', async () => {
  const many = EN.replace('since then. The', 'since then.\n\nThe');
  const states = statesOf(await readTexts({ en: many, fr: FR }));
  assert.deepEqual(new Set(states.map(({ state }) => state)), new Set(['unread']));
  assert.deepEqual(await behindIn(await acceptTexts({ en: many, fr: FR })), []);
});

test('blocks that are named together are one group, whatever the alignment makes of them', async () => {
  const texts = await acceptTexts({ en: EN, fr: FR }, ['ovens/p1', 'ovens/p2'], true);
  assert.deepEqual(
    (await readTexts(texts)).lock?.pairs.map(({ sides }) => [sides.en?.length, sides.fr?.length]),
    [[2, 2]],
  );
  assert.equal(
    (await behindIn(texts)).some((line) => line.endsWith(' ovens/p1') || line.endsWith(' ovens/p2')),
    false,
  );
});

test('a refrain stands for itself each time', async () => {
  const [en, fr] = ['Bread and peace.', 'Du pain et la paix.'];
  const song = (refrain: string, lines: readonly string[]) =>
    lines.map((line, at) => `## ${at} {#s${at}}\n\n${line}\n\n${refrain}`).join('\n\n');
  const ours = ['The first verse is of the mill.', 'The second verse is of the rail.', 'The third verse is of the sea.'];
  const theirs = ['Le premier couplet est du moulin.', 'Le second couplet est du rail.', 'Le troisième couplet est de la mer.'];
  const sung = await acceptTexts({ en: song(en, ours), fr: song(fr, theirs) });
  assert.deepEqual(await behindIn(sung), []);
  const again = song(en, ours).replace('of the rail.\n\nBread and peace.', 'of the rail.\n\nBread and peace and land.');
  assert.deepEqual(await behindIn({ ...sung, en: again }), ['fr stale s1/p2']);
  assert.deepEqual(await behindIn({ ...sung, en: `${song(en, ours)}\n\n${en}` }), ['fr missing s2/p3']);
});

test('texts without counterpart, ids used twice and empty sections are borne', async () => {
  assert.deepEqual(await behindIn({ en: EN }), []);
  const alone = await behindIn({ en: EN, fr: 'Rien.' });
  assert(alone.includes('fr missing ovens/h') && alone.includes('fr missing note.keys/n1'));
  const twice = { en: '## A {#a}\n\nOne.\n\n## B {#a}\n\nTwo.', fr: '## A {#a}\n\nUn.\n\n## B {#a}\n\nDeux.' };
  assert.deepEqual(await behindIn(await acceptTexts(twice)), []);
  const states = statesOf(await readTexts(twice));
  assert.equal(new Set(states.map(({ lang, id }) => `${lang} ${id}`)).size, states.length);
});

test('headings without ids of their own are matched by their order', async () => {
  const plain = (text: string) => text.replace(/ \{#\w+\}/g, '');
  const texts = await acceptTexts({ en: plain(EN), fr: plain(FR) });
  assert.deepEqual(await behindIn(texts), []);
  assert.deepEqual(await behindIn({ ...texts, en: `## A new beginning\n\n${plain(EN)}` }), ['fr missing opening+1/h']);
});

test('three languages, canonical all of them or two', async () => {
  const ES = FR.replace('Les fours de la septième rue étaient froids', 'Los hornos de la calle séptima estaban fríos');
  const three = await acceptTexts({ en: EN, es: ES, fr: FR });
  assert.deepEqual(await behindIn({ ...three, en: EN.replace('cold', 'black') }), ['es stale ovens/p1', 'fr stale ovens/p1']);
  const two = await acceptTexts({ 'book.yaml': 'canonical: [en, fr]\n', en: EN, es: ES, fr: FR });
  assert.deepEqual(await behindIn({ ...two, fr: FR.replace('froids', 'noirs') }), ['en stale ovens/p1']);
  assert.deepEqual(await behindIn({ ...two, en: EN.replace('cold', 'black') }), ['es stale ovens/p1', 'fr stale ovens/p1']);
});
