import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

/** What Tract would write into a text by itself, as `actual → replacement`; `–` where someone must read it. */
async function fixesIn(text: string): Promise<readonly string[]> {
  const found = await findingsIn(memoryHost(pressOf({ 'en.md': `---\ntitle: Salt\n---\n\n${text}\n` })));
  const names = found.filter(({ diagnostic }) => diagnostic.rule.startsWith('names:'));
  return names.map(({ diagnostic, message }) => `${diagnostic.actual} → ${message.fix?.text ?? '–'}`);
}

test('a village that looks like a historian is left to the reader', async () => {
  assert.deepEqual(await fixesIn('The castle of Beynac stands in the Dordogne.'), ['Beynac → –']);
  assert.deepEqual(await fixesIn('Jean Jacques Beynac wrote of it.'), ['Jean Jacques Beynac → Jacques Baynac']);
});

test('a name in small letters may be a common word', async () => {
  assert.deepEqual(await fixesIn('They painted it in paris green.'), ['paris → –']);
  assert.deepEqual(await fixesIn('There vladimir lenin spoke.'), ['vladimir lenin → Vladimir Lenin']);
});

test('a heading in capitals is set so as a whole', async () => {
  assert.deepEqual(await fixesIn('# THE DEATH OF LENIN'), []);
  assert.deepEqual(await fixesIn('# The death of LENIN'), ['LENIN → Lenin']);
});
