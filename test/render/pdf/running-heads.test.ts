import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningHeads } from '../../../scripts/render/pdf/running-heads.ts';
import { fixtureEdition } from './fixture.ts';

const edition = await fixtureEdition();
const pagination = {
  pageCount: 12,
  pageOf: new Map(Object.entries({ c1: 3, c2: 6, 'c2-below': 6, c3: 9, c4: 9, 'part:notes': 10, 'part:colophon': 12 })),
};
const heads = (runOn: boolean, room = 40) => runningHeads(edition, pagination, { room, runOn }).map((one) => one.head);

test('chapters on pages of their own have no head where they open', () => {
  const title = 'A Hundred Years After';
  assert.deepEqual(heads(false), ['', '', '', title, 'The Letter', '', 'What Is to Be Done', title, '', '', 'Notes', '']);
});

test('chapters that follow each other have heads on all pages but the first of the text and of the notes', () => {
  const title = 'A Hundred Years After';
  assert.deepEqual(heads(true), [
    '',
    '',
    '',
    title,
    'The Letter',
    title,
    'What Is to Be Done',
    title,
    'A Conclusion',
    '',
    'Notes',
    '',
  ]);
});

test('pages before the text and the colophon have no folio', () => {
  const folios = runningHeads(edition, pagination, { room: 40, runOn: false }).map((one) => one.folio);
  assert.deepEqual(folios, ['', '', '3', '4', '5', '6', '7', '8', '9', '10', '11', '']);
});

test('a long title is cut after a word', () => {
  assert.equal(heads(true, 14)[6], 'What Is to Be…');
  assert.equal(heads(true, 14)[3], 'A Hundred…');
});
