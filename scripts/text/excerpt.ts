import type { Blockquote, Definition, FootnoteDefinition, Heading, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import type { Chapter, Localised, Manuscript } from '../model/book.ts';
import { eachNode } from '../model/each-node.ts';
import { inLanguage } from '../model/glossary.ts';

/** A part of a text that is printed by itself. */
export interface Excerpt {
  readonly chapter: Chapter;
  /** The fence, or the heading, with which it begins. */
  readonly start: Nodes;
  readonly title: string;
  /** Without a heading that is its title. */
  readonly blocks: readonly RootContent[];
}

/**
 * Find the excerpt of a name in a text: what stands between `:::leaflet{#name}` and its end, else the section of the heading with that id.
 *
 * Its title is what the settings say, else what the fence says (`title="…"`), else its first heading, else the one it stands below.
 */
export function findExcerpt(
  { chapters, language, title: whole }: Manuscript,
  { section, title }: { readonly section: string; readonly title?: Localised },
): Excerpt | undefined {
  const [chapter, fence] = findFence(chapters, section) ?? [];
  const given = title === undefined || typeof title === 'string' ? title : inLanguage(title, language.chain);
  if (chapter && fence) {
    const own = given ?? (fence.attributes?.title || undefined);
    const above = () => headingBefore(chapter.tree, fence)?.children ?? [];
    return excerptOf(chapter, fence, unfenced(fence.children), own, () => plain(above()) || whole);
  }
  for (const one of chapters) {
    const blocks = unfenced(one.tree.children);
    const id = one.anchors.get(section) ?? section;
    const start = blocks.findIndex((block) => block.type === 'heading' && block.data?.editionId === id);
    if (start < 0) continue;
    const heading = blocks[start] as Heading;
    const end = blocks.findIndex((block, at) => at > start && block.type === 'heading' && block.depth <= heading.depth);
    return excerptOf(one, heading, blocks.slice(start, end < 0 ? undefined : end), given, () => whole);
  }
  return undefined;
}

/** List the names of the excerpts that a text marks. */
export function excerptNames({ chapters }: Manuscript): readonly string[] {
  return chapters.flatMap(({ tree, anchors }) => [
    ...fencesIn(tree).flatMap(({ attributes }) => (attributes?.id ? [attributes.id] : [])),
    ...anchors.keys(),
  ]);
}

/** Find the marked excerpts of a text. */
export function fencesIn(tree: Root): readonly ContainerDirective[] {
  const found: ContainerDirective[] = [];
  // Blocks alone are looked through: most of a tree is in its paragraphs.
  const walk = (blocks: readonly RootContent[]) => {
    for (const block of blocks) {
      if (block.type === 'containerDirective' && block.name === 'leaflet') found.push(block);
      if (HOLDS_BLOCKS.has(block.type)) walk((block as Blockquote).children);
    }
  };
  walk(tree.children);
  return found;
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set<Nodes['type']>([
  'containerDirective',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

/** Take the fences of excerpts away from around their blocks: a text that is read as a whole shows nothing of them. */
export function unfenced(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block) =>
    block.type === 'containerDirective' && block.name === 'leaflet' ? unfenced(block.children) : [block],
  );
}

function findFence(chapters: readonly Chapter[], name: string): readonly [Chapter, ContainerDirective] | undefined {
  for (const chapter of chapters) {
    const fence = fencesIn(chapter.tree).find(({ attributes }) => attributes?.id === name);
    if (fence) return [chapter, fence];
  }
  return undefined;
}

function excerptOf(
  chapter: Chapter,
  start: Nodes,
  blocks: readonly RootContent[],
  given: string | undefined,
  otherwise: () => string,
): Excerpt {
  const [first] = blocks;
  const heading = given === undefined && first?.type === 'heading' ? first : undefined;
  // What a heading says beside its words, in a note, is not to be lost: it stays where it is.
  const isTitle = heading !== undefined && plain(heading.children) !== '' && !hasCall(heading);
  const title = given ?? (heading && plain(heading.children)) ?? '';
  const own = (isTitle ? blocks.slice(1) : blocks).filter(({ type }) => type !== 'footnoteDefinition' && type !== 'yaml');
  return { chapter, start, title: title || otherwise(), blocks: own };
}

/** Make the tree of an excerpt: its blocks, the notes that they call, those that these call, and the addresses of links. */
export function excerptTree({ chapter: { tree: whole }, blocks }: Excerpt): Root {
  const notes = new Map<string, FootnoteDefinition>();
  const addresses: Definition[] = [];
  eachNode(whole, (node) => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if (node.type === 'definition') addresses.push(node);
  });
  const called = new Set<FootnoteDefinition>();
  const call = (node: Nodes) => {
    const note = node.type === 'footnoteReference' ? notes.get(node.identifier) : undefined;
    if (note) called.add(note);
  };
  const held = new Set<Nodes>();
  for (const block of blocks) {
    eachNode(block, (node) => {
      held.add(node);
      call(node);
    });
  }
  // A set goes on to what is added while it is walked.
  for (const note of called) eachNode(note, call);
  return { type: 'root', children: [...blocks, ...[...called, ...addresses].filter((node) => !held.has(node))] };
}

function headingBefore(tree: Root, fence: Nodes): Heading | undefined {
  let last: Heading | undefined;
  let isPast = false;
  eachNode(tree, (node) => {
    isPast ||= node === fence;
    if (!isPast && node.type === 'heading' && node.data?.editionId !== undefined) last = node;
  });
  return last;
}

function hasCall(heading: Heading): boolean {
  let found = false;
  eachNode(heading, ({ type }) => {
    found ||= type === 'footnoteReference';
  });
  return found;
}

function plain(nodes: readonly Nodes[]): string {
  return plainText([...nodes], { includeHtml: false })
    .replace(/\s+/g, ' ')
    .trim();
}
