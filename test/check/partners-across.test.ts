import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

test('marks without partners in every paragraph of a long text are all told, and in time', async () => {
  const text = '« a « b « c\n\n'.repeat(5000);
  const started = performance.now();
  const found = await findingsIn(memoryHost(pressOf({ 'fr.md': `---\ntitle: Sel\n---\n\n${text}` })));
  const told = found.filter(({ diagnostic }) => diagnostic.rule === 'typography:unbalanced-quote');
  // The first of each paragraph is opened anew by the next.
  assert.equal(told.length, 10_001);
  assert(performance.now() - started < 10_000);
});
