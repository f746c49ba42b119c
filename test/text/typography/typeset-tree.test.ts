import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { parseMarkdown } from '../../../scripts/read/markdown/parse-markdown.ts';
import { typesetTree } from '../../../scripts/text/typography/typeset-tree.ts';
import { typographyOf } from './typographies.ts';

const typographies = { fr: await typographyOf('fr'), en: await typographyOf('en') };
const TEXT = '"Au XIXe siècle" -- *"non!"* dit-il; :lang["it\'s"]{en} ![l\'"or"](a.png) `"x" ;`\n\n- 1 700 000 F\n';

function treeOf(markdown: string): Root {
  return parseMarkdown(new VFile(markdown));
}

function plain(tree: Root): string {
  return textOf(tree).replaceAll('\u00a0', '~').replaceAll('\u202f', '_');
}

test('a tree that is set twice is as one that is set once', () => {
  const tree = treeOf(TEXT);
  typesetTree(tree, { typographies, lang: 'fr' });
  const once = structuredClone(tree);
  assert.equal(plain(once), '«_Au XIXe~siècle_» – «_non_!_» dit-il_; “it’s” l’«_or_» "x" ;1_700_000~F');
  typesetTree(tree, { typographies, lang: 'fr' });
  assert.deepEqual(tree, once);
});

test('Kindle has another space for the narrow one', () => {
  const tree = treeOf(`${TEXT}\nUne\u202fautre\u202f?\n`);
  typesetTree(tree, { typographies, lang: 'fr', narrowSpace: '\u00a0' });
  assert.doesNotMatch(textOf(tree), /\u202f/);
  assert.match(plain(tree), /«~non~!~» .*1~700~000~FUne~autre~\?/);
});

test('a language without a table is set as it is written', () => {
  const tree = treeOf(TEXT);
  typesetTree(tree, { typographies: {}, lang: 'nl' });
  assert.deepEqual(tree, treeOf(TEXT));
});

test('elements stand where their letters stood', () => {
  const tree = treeOf('Du *XVIIIe* au XXe, 1er.');
  typesetTree(tree, { typographies, lang: 'fr' });
  const elements: string[] = [];
  const walk = (node: { children?: unknown[]; data?: { hName?: string } }) => {
    if (node.data?.hName) elements.push(`${node.data.hName} ${textOf(node)}`);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree as Parameters<typeof walk>[0]);
  assert.deepEqual(elements, ['span XVIII', 'sup e', 'span XX', 'sup e', 'sup er']);
});
