import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toString as plain } from 'mdast-util-to-string';
import type { Manuscript } from '../../scripts/model/book.ts';
import { language } from '../../scripts/model/language.ts';
import { reporter } from '../../scripts/model/report.ts';
import { check } from '../../scripts/pipeline.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { excerptNames, excerptTree, findExcerpt } from '../../scripts/text/excerpt.ts';
import { pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

/** Read a text as the pipeline does. */
async function manuscriptOf(texts: Readonly<Record<string, string>>): Promise<Manuscript> {
  const host = memoryHost(pressOf(texts));
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const { books } = await check([], { host, strings, report: reporter(t) });
  return books[0]?.manuscripts[0] as Manuscript;
}

const TEXT = `---
title: The strike
---

Before.

# One {#one}

:::leaflet{#fence title="By its title"}

First[^a], [there][x].

:::

:::leaflet{#headed}

## A *heading*

Second.

:::

:::leaflet{#noted}

## Noted[^b]

Third.

:::

### Below

Fourth.

# Two

Fifth.

[^a]: Note a[^c].

[^b]: Note b.

[^c]: Note c.

[x]: https://example.org/
`;

const texts = (excerpt: ReturnType<typeof findExcerpt>) => excerpt && excerptTree(excerpt).children.map((node) => plain(node));

test('takes what a fence holds, with the notes that it calls and those that these call', async () => {
  const manuscript = await manuscriptOf({ 'en.md': TEXT });
  const excerpt = findExcerpt(manuscript, { section: 'fence' });
  assert.equal(excerpt?.title, 'By its title');
  assert.deepEqual(texts(excerpt), ['First, there.', 'Note a.', 'Note c.', '']);
  assert.equal(excerpt?.start.position?.start.line, 9);
});

test('takes its title from the settings, the fence, its first heading, or the heading above', async () => {
  const manuscript = await manuscriptOf({ 'en.md': TEXT.replace(' title="By its title"', '') });
  const title = (section: string, given?: string | Record<string, string>) =>
    findExcerpt(manuscript, { section, ...(given && { title: given }) })?.title;
  assert.equal(title('fence'), 'One');
  assert.equal(title('fence', 'Given'), 'Given');
  assert.equal(title('fence', { fr: 'Donné', en: 'Given' }), 'Given');
  assert.equal(title('fence', { fr: 'Donné' }), 'One');
  assert.equal(title('headed'), 'A heading');
  assert.equal(
    findExcerpt(await manuscriptOf({ 'en.md': '---\ntitle: Whole\n---\n\n:::leaflet{#x}\n\nText.\n\n:::\n' }), { section: 'x' })
      ?.title,
    'Whole',
  );
});

test('does not set a heading twice that is the title, and loses none that is not', async () => {
  const manuscript = await manuscriptOf({ 'en.md': TEXT });
  assert.deepEqual(texts(findExcerpt(manuscript, { section: 'headed' })), ['Second.', '']);
  assert.deepEqual(texts(findExcerpt(manuscript, { section: 'headed', title: 'Given' })), ['A heading', 'Second.', '']);
  const noted = findExcerpt(manuscript, { section: 'noted' });
  assert.equal(noted?.title, 'Noted');
  assert.deepEqual(texts(noted), ['Noted', 'Third.', 'Note b.', ''], 'its note would be lost');
});

test('takes the section of a heading, fences or not, to the next of its level', async () => {
  const manuscript = await manuscriptOf({ 'en.md': TEXT });
  const one = findExcerpt(manuscript, { section: 'one' });
  assert.equal(one?.title, 'One');
  assert.deepEqual(texts(one), [
    'First, there.',
    'A heading',
    'Second.',
    'Noted',
    'Third.',
    'Below',
    'Fourth.',
    'Note a.',
    'Note b.',
    'Note c.',
    '',
  ]);
  assert.deepEqual(texts(findExcerpt(manuscript, { section: 'two' })), ['Fifth.', '']);
  assert.equal(findExcerpt(manuscript, { section: 'nowhere' }), undefined);
});

test('looks through all files of a text', async () => {
  const manuscript = await manuscriptOf({
    'en/01-one.md': '---\ntitle: Whole\n---\n\n# One\n\nFirst.\n',
    'en/02-two.md': '# Two\n\n:::leaflet{#part}\n\nSecond.\n\n:::\n',
  });
  assert.equal(findExcerpt(manuscript, { section: 'part' })?.chapter.path, 'manuscript/example/en/02-two.md');
  assert.equal(findExcerpt(manuscript, { section: 'one' })?.chapter.path, 'manuscript/example/en/01-one.md');
  assert.deepEqual([...excerptNames(manuscript)].sort(), ['one', 'part', 'two']);
});
