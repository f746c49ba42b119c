import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NameMention } from '../../../scripts/model/edition.ts';
import { pageRanges } from '../../../scripts/render/pdf/page-locators.ts';

/** Mentions by their pages; those in notes have a minus. */
function ranges(...pages: readonly number[]): string {
  const mentions = pages.map((page, index): NameMention => {
    const id = `name.x.${index + 1}`;
    return page < 0 ? { id, sectionId: 's', noteNumber: index + 1 } : { id, sectionId: 's' };
  });
  const pageOf = (id: string) => Math.abs(pages[Number(/\d+/.exec(id)) - 1] as number) || undefined;
  return pageRanges(mentions, pageOf)
    .map(({ from, to, inNotes, id }) => `${from === to ? from : `${from}–${to}`}${inNotes ? 'n' : ''} ${id}`)
    .join(', ');
}

test('pages in a row are one range, which leads to its first mention', () => {
  assert.equal(ranges(3, 3, 7, 8, 8, 9, 11), '3 name.x.1, 7–9 name.x.3, 11 name.x.7');
});

test('notes are told apart, page by page, in order, and never twice', () => {
  assert.equal(ranges(3, 4, -5, -6, -6), '3–4 name.x.1, 5n note-3, 6n note-4');
  assert.equal(ranges(3, 7, 8, -5, -7), '3 name.x.1, 5n note-4, 7–8 name.x.2');
  assert.equal(ranges(3, 5, -5, -6), '3 name.x.1, 5 name.x.2, 6n note-4');
});

test('a mention that fell on no page is left out', () => {
  assert.equal(ranges(0, 3, 0), '3 name.x.2');
  assert.equal(ranges(), '');
});
