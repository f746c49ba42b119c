import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import { nameHeadings } from '../../scripts/read/markdown/name-headings.ts';
import { parseMarkdown } from '../../scripts/read/markdown/parse-markdown.ts';
import type { Flow } from '../../scripts/text/flow.ts';
import { rehypeFigures } from '../../scripts/transform/hast/rehype-figures.ts';
import { rehypeLinks } from '../../scripts/transform/hast/rehype-links.ts';
import { rehypePictures } from '../../scripts/transform/hast/rehype-pictures.ts';
import { rehypeSplitLinks } from '../../scripts/transform/hast/rehype-split-links.ts';
import { rehypeTables } from '../../scripts/transform/hast/rehype-tables.ts';
import { remarkAttributions } from '../../scripts/transform/mdast/remark-attributions.ts';
import { remarkDirectives } from '../../scripts/transform/mdast/remark-directives.ts';
import { remarkDropHtml } from '../../scripts/transform/mdast/remark-drop-html.ts';
import { remarkExcerpts } from '../../scripts/transform/mdast/remark-excerpts.ts';
import { remarkHeadings } from '../../scripts/transform/mdast/remark-headings.ts';
import { type FoundName, remarkNames } from '../../scripts/transform/mdast/remark-names.ts';
import { type NumberedNote, remarkNotes } from '../../scripts/transform/mdast/remark-notes.ts';
import { remarkPictures } from '../../scripts/transform/mdast/remark-pictures.ts';
import { remarkTasks } from '../../scripts/transform/mdast/remark-tasks.ts';
import { remarkTitle } from '../../scripts/transform/mdast/remark-title.ts';
import { remarkTypography } from '../../scripts/transform/mdast/remark-typography.ts';
import { remarkUntranslated } from '../../scripts/transform/mdast/remark-untranslated.ts';
import { matchesGolden } from '../golden.ts';
import { TAGS, typographyOf } from '../text/typography/typographies.ts';

const TYPOGRAPHIES = Object.fromEntries(await Promise.all(TAGS.map(async (tag) => [tag, await typographyOf(tag)] as const)));

interface Steps {
  readonly markdown?: readonly Pluggable[];
  readonly html?: readonly Pluggable[];
}

/** What a case of each folder is put through, with no other plugin where that is possible. */
const PLUGINS: Readonly<Record<string, (notes: (found: readonly NumberedNote[]) => void) => Steps>> = {
  'remark-attributions': () => ({ markdown: [remarkDirectives, remarkAttributions] }),
  'remark-directives': () => ({ markdown: [remarkDropHtml, remarkDirectives] }),
  'remark-drop-html': () => ({ markdown: [remarkDropHtml] }),
  'remark-excerpts': () => ({ markdown: [remarkExcerpts] }),
  'remark-headings': () => ({ markdown: [remarkHeadings] }),
  'remark-names': () => ({ markdown: [remarkDirectives, [remarkNames, { find: findNechaev }]] }),
  'remark-notes': (found) => ({ markdown: [[remarkNotes, { first: 1, found }]] }),
  'remark-pictures': () => ({ markdown: [findPictures, remarkPictures] }),
  'remark-tasks': () => ({ markdown: [remarkTasks] }),
  'remark-title': () => ({ markdown: [[remarkTitle, { title: 'A hundred years after' }]] }),
  'remark-typography': () => ({ markdown: [remarkDirectives, [remarkTypography, { typographies: TYPOGRAPHIES, lang: 'fr' }]] }),
  'remark-untranslated': () => ({
    markdown: [[remarkUntranslated, { note: '[Pas encore traduit]', lang: 'fr' }], remarkDropHtml],
  }),
  'rehype-figures': () => ({ html: [rehypeFigures] }),
  'rehype-links': () => ({
    html: [[rehypeLinks, { target: (href: string) => (href.startsWith('#') ? `x.html${href}` : undefined) }]],
  }),
  'rehype-pictures': () => ({ markdown: [findPictures, remarkPictures], html: [[rehypePictures, { pictures: PICTURES }]] }),
  'rehype-split-links': (found) => ({ markdown: [[remarkNotes, { first: 1, found }]], html: [rehypeSplitLinks] }),
  'rehype-tables': () => ({ html: [rehypeTables] }),
};

const PICTURES = new Map([
  ['oven.png', { path: 'images/oven.png', bytes: new Uint8Array(), mediaType: 'image/png', widthPx: 30, heightPx: 20 }],
]);

/** What reading does: note on an image which picture it is. Here only `oven.png` exists. */
function findPictures() {
  return (tree: Root): void => {
    for (const node of tree.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))) {
      if (node.type === 'image' && node.url === 'oven.png') node.data = { picture: 'oven.png' };
    }
  };
}

/** Find one man and, in Russian letters, another, where nothing else says who is meant; introduce the first in running text. */
function findNechaev({ text, pieces }: Flow, isRunning: boolean): readonly FoundName[] {
  return [...text.matchAll(/Nechaev|Ленин/g)].flatMap(({ 0: name, index }): FoundName[] => {
    if (pieces.some(({ nameId, start, end }) => nameId && start <= index && end > index)) return [];
    const place = { start: index, end: index + name.length };
    if (name !== 'Nechaev') return [{ ...place, attributes: { lang: 'ru' } }];
    return [{ ...place, id: 'nechaev', ...(isRunning && { addition: { type: 'text', value: ' (1847–1882)' } }) }];
  });
}

for (const [plugin, stepsOf] of Object.entries(PLUGINS)) {
  test(plugin, async (t) => {
    const folder = join(import.meta.dirname, plugin);
    const cases = await readdir(folder);
    assert(cases.length > 0, 'a plugin needs a case');
    for (const name of cases) {
      await t.test(name, async () => {
        const input = await readFile(join(folder, name, 'input.md'), 'utf8');
        await matchesGolden(join(folder, name, 'output.html'), transformed(input, stepsOf));
      });
    }
  });
}

function transformed(input: string, stepsOf: (typeof PLUGINS)[string]): string {
  let notes: readonly NumberedNote[] = [];
  const { markdown = [], html = [] } = stepsOf((found) => {
    notes = found;
  });
  const tree = parseMarkdown(new VFile(input));
  nameHeadings([tree]);
  const made = unified()
    .use([...markdown])
    .runSync(tree) as Root;
  const toElements = unified()
    .use(remarkRehype, { clobberPrefix: '' })
    .use([...html]);
  const asHtml = (root: Root) => toHtml(toElements.runSync(root) as Parameters<typeof toHtml>[0]);
  const aside = notes.map(
    ({ number, calls, definition }) =>
      `\n<!-- note ${number}, called by ${calls.join(' ') || 'nothing'} -->\n${asHtml({ type: 'root', children: definition.children })}`,
  );
  return `${asHtml(made)}${aside.join('')}\n`;
}

test('every plugin has a folder of cases', async () => {
  const scripts = join(import.meta.dirname, '..', '..', 'scripts', 'transform');
  const files = [...(await readdir(join(scripts, 'mdast'))), ...(await readdir(join(scripts, 'hast')))];
  const plugins = files.map((name) => name.replace(/\.ts$/, '')).filter((name) => /^re(?:mark|hype)-/.test(name));
  assert.deepEqual(plugins.sort(), Object.keys(PLUGINS).sort());
});
