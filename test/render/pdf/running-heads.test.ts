import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningHeads } from '../../../scripts/render/pdf/running-heads.ts';
import { fixtureEdition } from './fixture.ts';

const edition = await fixtureEdition();
const pageOf = { c1: 3, c2: 6, 'c2-below': 6, c3: 9, c4: 9, 'part:notes': 10, 'part:colophon': 12 };
const margins = (atTop: readonly string[], room = 40) =>
  runningHeads(edition, { pageCount: 12, pageOf: new Map(Object.entries(pageOf)), atTop: new Set(atTop) }, room);
const heads = (atTop: readonly string[], room = 40) => margins(atTop, room).map((one) => one.head);
const TITLE = 'A Hundred Years After';

test('a page that a chapter opens has no head', () => {
  const opened = heads(['c1', 'c2', 'c3', 'part:notes', 'part:colophon']);
  assert.deepEqual(opened, ['', '', '', TITLE, 'The Letter', '', 'What Is to Be Done', TITLE, '', '', 'Notes', '']);
});

test('a page on which chapters begin further down has the title of the last of them', () => {
  const runOn = heads(['c1', 'part:notes', 'part:colophon']);
  assert.deepEqual(runOn, [
    '',
    '',
    '',
    TITLE,
    'The Letter',
    TITLE,
    'What Is to Be Done',
    TITLE,
    'A Conclusion',
    '',
    'Notes',
    '',
  ]);
});

test('pages before the text and the colophon have no folio', () => {
  const folios = margins(['c1']).map((one) => one.folio);
  assert.deepEqual(folios, ['', '', '3', '4', '5', '6', '7', '8', '9', '10', '11', '']);
});

test('a long title is cut after a word', () => {
  assert.equal(heads([], 14)[6], 'What Is to Be…');
  assert.equal(heads([], 14)[3], 'A Hundred…');
});
