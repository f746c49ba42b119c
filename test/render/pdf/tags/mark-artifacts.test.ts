import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markArtifacts } from '../../../../scripts/render/pdf/post/tags/mark-artifacts.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const text = (y: number) => ['BT', `1 0 0 -1 40 ${y} Tm`, '<0001> Tj', 'ET'];
const tagged = (type: string, mcid: number, ...drawn: string[]) => [`/${type} <</MCID ${mcid} >>BDC`, ...drawn, 'EMC'];
const LAYOUT = '/Artifact <</Type /Layout >> BDC';
const HEAD = '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top] >> BDC';
const FOLIO = '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom] >> BDC';
const UPSIDE_DOWN = '.24 0 0 -.24 0 595 cm';

test('tells heads and folios from ornaments by where they stand', () => {
  const marked = (before: readonly string[], between: readonly string[], after: readonly string[]) =>
    lines(UPSIDE_DOWN, ...before, ...tagged('P', 0, ...text(200)), ...between, ...tagged('P', 1, ...text(400)), ...after);
  const drawn = marked(text(50), text(300), text(900));
  const around = (mark: string, all: readonly string[]) => [mark, ...all, 'EMC'];
  const expected = marked(around(HEAD, text(50)), around(LAYOUT, text(300)), around(FOLIO, text(900)));
  assert.deepEqual(markArtifacts(drawn), { drawn: expected, ornaments: [] });
});

test('finds the height of a text through the states that are saved and left', () => {
  const drawn = lines(UPSIDE_DOWN, 'q', '1 0 0 1 0 800 cm', ...text(50), 'Q', ...tagged('P', 0, ...text(200)));
  assert.ok(markArtifacts(drawn).drawn.includes(FOLIO));
});

test('sets rules and silent pictures aside, and leaves paths that only clip', () => {
  const drawn = lines('0 0 9 9 re', 'W* n', '5 5 90 1 re', 'f', '0 0 m', '9 0 l', 'S', '/X5 Do');
  const rule = [LAYOUT, '5 5 90 1 re', 'f', 'EMC', LAYOUT, '0 0 m', '9 0 l', 'S', 'EMC'];
  assert.equal(markArtifacts(drawn).drawn, lines('0 0 9 9 re', 'W* n', ...rule, LAYOUT, '/X5 Do', 'EMC'));
});

test('sets aside what is tagged and only drawn, but no figure', () => {
  const rule = ['5 5 90 1 re', 'f'];
  const drawn = lines(...tagged('Table', 0, ...rule), ...tagged('Figure', 1, ...rule), ...tagged('NonStruct', 2, ...text(3)));
  const expected = lines(LAYOUT, ...rule, 'EMC', ...tagged('Figure', 1, ...rule), ...tagged('NonStruct', 2, ...text(3)));
  assert.deepEqual(markArtifacts(drawn), { drawn: expected, ornaments: [0] });
});

test('leaves spans within a tag as they are', () => {
  const drawn = lines(
    ...tagged('P', 0, 'BT', '/Span<</ActualText <FEFF00660066> >> BDC', '<0001> Tj', 'EMC', 'ET', '0 0 9 1 re', 'f'),
  );
  assert.deepEqual(markArtifacts(drawn), { drawn, ornaments: [] });
});
