import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNames } from '../../../scripts/render/epub/content/file-names.ts';

test('files are named after ids, in ASCII, and never alike', () => {
  const names = fileNames(['demands', 'Demands', 'été-à-paris', 'воля', 'cover', 'toc', 'x'.repeat(200), '../../etc']);
  assert.deepEqual(
    [...names.values()],
    [
      'demands.xhtml',
      'demands-2.xhtml',
      'ete-a-paris.xhtml',
      'section-4.xhtml',
      'cover-2.xhtml',
      'toc-2.xhtml',
      `${'x'.repeat(60)}.xhtml`,
      'etc.xhtml',
    ],
  );
});
