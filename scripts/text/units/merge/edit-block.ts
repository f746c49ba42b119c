import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Manuscript } from '../../../model/book.ts';
import type { Segment } from '../../../model/segment.ts';
import type { Part } from '../../../model/unit.ts';
import { contentRange, continuation } from '../content-range.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import type { PromisedEdit } from './apply-edits.ts';
import { describedPicture } from './described-picture.ts';
import { frontMatterEdit } from './front-matter.ts';
import type { ReadText } from './insertion.ts';
import { proofKey } from './outline-of.ts';
import { descriptionsIn, writeBlock } from './write-block.ts';

/** Make the change of one block that the target has. */
export function editBlock(
  segment: Segment,
  parts: readonly Part[],
  target: Manuscript,
  texts: readonly ReadText[],
  described: ReadonlyMap<Nodes, readonly Part[]>,
  changed: ReadonlySet<Nodes | undefined>,
): readonly (PromisedEdit & { readonly path: string })[] | 'refused' {
  const { kind, node } = segment;
  const text = node ? texts.find(({ path }) => path === segment.path) : texts[0];
  if (!text) return 'refused';
  const { path, tree, source, definitions, style } = text;
  const value = parts.map((part) => (part.type === 'text' ? part.value : '')).join('');
  if (!node) return matterEdits(text, kind, value, target) ?? 'refused';
  if (kind === 'alt') {
    const holder = blockAround(tree, node);
    // The block that holds the picture is written anew, with this description.
    if (changed.has(holder)) return [];
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    return [{ path, start, end, text: describedPicture(source.slice(start, end), parts) }];
  }
  const range = contentRange(node, source);
  if (!range) return 'refused';
  const descriptions = new Map(descriptionsIn(node, definitions));
  for (const [picture, description] of described) {
    const [name] = descriptionsIn(picture, definitions).keys();
    if (name !== undefined && blockAround(tree, picture) === node)
      descriptions.set(name, description.map(({ raw }) => raw).join(''));
  }
  const form = { kind, style, prefix: continuation(source, node, range.start), descriptions };
  return [{ path, ...range, text: writeBlock(parts, form), changed: { block: node, key: proofKey(parts) } }];
}

function blockAround(root: Nodes, node: Nodes): Nodes | undefined {
  const at = node.position?.start.offset ?? -1;
  let holder: Nodes | undefined;
  for (let above: Nodes | undefined = root; above && above !== node; ) {
    if (above.type === 'paragraph' || above.type === 'heading' || above.type === 'tableCell') holder = above;
    const below: readonly Nodes[] = 'children' in above ? above.children : [];
    above = below.find(({ position }) => position && (position.start.offset ?? 0) <= at && at < (position.end.offset ?? 0));
  }
  return holder;
}

/** Write a field of front matter; the heading that repeats a title repeats the new one. */
function matterEdits({ path, tree, source }: ReadText, key: string, value: string, { title, chapters }: Manuscript) {
  const yaml = tree.children[0];
  if (yaml?.type !== 'yaml') return undefined;
  const start = source.indexOf('\n', yaml.position?.start.offset) + 1;
  const edit = frontMatterEdit(yaml.value, start, key, value);
  if (!edit) return undefined;
  const heading = tree.children[1];
  const isRepeated =
    key === 'title' && chapters.length === 1 && heading?.type === 'heading' && heading.depth === 1 && textOf(heading) === title;
  const range = isRepeated ? contentRange(heading, source) : undefined;
  if (!range || heading?.type !== 'heading') return [{ path, ...edit }];
  const raw = escapeMarkdown(value);
  const changed = { block: heading, key: proofKey([{ type: 'text', value, raw }]) };
  return [
    { path, ...edit },
    { path, ...range, text: raw, changed },
  ];
}
