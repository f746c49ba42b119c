import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'hastscript';
import { sectionPages } from '../../../scripts/render/epub/content/section-pages.ts';
import { fixtureEdition } from './fixture-edition.ts';

test('a text of nothing but an uncalled note has a page with it', async () => {
  const note = { id: 'note-uncalled-1', number: 0, calls: [], sectionId: 'opening', children: [h('p', 'A lonely note.')] };
  const edition = await fixtureEdition({ sections: [], contents: [], notes: [note] });
  assert.match(JSON.stringify(sectionPages(edition)), /A lonely note\./);
});
