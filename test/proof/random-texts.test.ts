import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderEpub } from '../../scripts/render/epub/render-epub.ts';
import { renderHtml } from '../../scripts/render/html/render-html.ts';
import { faultsOf } from './faults-of.ts';
import { createMemoryPress } from './memory-press.ts';
import { markdownOf, type RandomText, randomText } from './random-markdown.ts';
import { type ManuscriptFile, readManuscript } from './reference/read-manuscript.ts';

const RENDERERS = { html: renderHtml, epub: renderEpub } as const;
const press = createMemoryPress();

for (const format of ['html', 'epub'] as const) {
  const proves = async (files: readonly ManuscriptFile[]) => {
    const edition = await press.edition(files, format);
    const artifacts = await RENDERERS[format](edition, press.host);
    const artifact = artifacts.find((one) => one.format === format);
    assert(artifact);
    assert.deepEqual(await faultsOf(readManuscript(files), artifact.bytes, format), []);
  };

  test(`${format} loses nothing of random texts`, async () => {
    const property = fc.asyncProperty(randomText, (text) =>
      proves([{ path: 'manuscript/x/en.md', text: `---\ntitle: Random\n---\n\n${markdownOf(text)}` }]),
    );
    await fc.assert(property, { seed: 1917, numRuns: 60 });
  });

  test(`${format} loses nothing of random texts in several files`, async () => {
    const property = fc.asyncProperty(fc.array(randomText, { minLength: 2, maxLength: 3 }), (texts) => proves(chapters(texts)));
    await fc.assert(property, { seed: 1921, numRuns: 30 });
  });
}

/** Each text as a file of its own; the first has the front matter. */
function chapters(texts: readonly RandomText[]): readonly ManuscriptFile[] {
  return texts.map((text, index) => ({
    path: `manuscript/x/en/${index + 1}-chapter.md`,
    text: `${index === 0 ? '---\ntitle: Random\n---\n\n' : '\n'}# Chapter ${index + 1}\n\n${markdownOf(text)}`,
  }));
}
