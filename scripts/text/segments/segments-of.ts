import type { Definition, FootnoteDefinition, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Chapter, Manuscript } from '../../model/book.ts';
import { isQuotation } from '../../model/directive.ts';
import { eachOf } from '../../model/each-node.ts';
import { hashOf, type Segment, type SegmentKind } from '../../model/segment.ts';
import { untranslatedIn } from '../../model/untranslated.ts';
import { type Definitions, normalForm, normalText } from './normal-form.ts';

/**
 * List the segments of a text in its order: front matter, then each chapter's blocks, then its notes.
 *
 * What has no words of its own (a picture alone in its paragraph, raw HTML without text) is none.
 */
export function segmentsOf(manuscript: Manuscript): readonly Segment[] {
  const known = listed.get(manuscript);
  if (known) return known;
  const list = createList();
  const { chapters } = manuscript;
  if (chapters[0]) matter(manuscript, chapters[0], list);
  for (const [index, chapter] of chapters.entries()) {
    const opening = chapters.length === 1 ? 'opening' : `opening-${index + 1}`;
    blocks(chapter, opening, chapters.length === 1 ? manuscript.title : undefined, list);
  }
  listed.set(manuscript, list.segments);
  return list.segments;
}

const listed = new WeakMap<Manuscript, readonly Segment[]>();

type Found = Omit<Segment, 'id' | 'hash'>;

interface List {
  readonly segments: Segment[];
  /** Add a segment; its id counts the segments of its kind in its section. */
  readonly add: (found: Found) => void;
}

/** The letters that ids have for kinds; what a section has one of is not counted. */
const LETTERS: Readonly<Record<SegmentKind, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  description: 'description',
  heading: 'h',
  paragraph: 'p',
  quotation: 'q',
  verse: 'v',
  item: 'i',
  cell: 'c',
  note: 'n',
  alt: 'a',
  code: 'code',
};
const SINGLE: ReadonlySet<SegmentKind> = new Set(['title', 'subtitle', 'description', 'heading']);

function createList(): List {
  const segments: Segment[] = [];
  const counts = new Map<string, number>();
  return {
    segments,
    add(found) {
      if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(found.text)) return;
      const base = `${found.section}/${LETTERS[found.kind]}`;
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      // A section has one heading; where an id is given twice the second is counted too.
      const id = SINGLE.has(found.kind) && count === 1 ? base : `${base}${count}`;
      segments.push({ ...found, id, hash: hashOf(found.text) });
    },
  };
}

function matter(manuscript: Manuscript, { path, file }: Chapter, { add }: List): void {
  for (const kind of ['title', 'subtitle', 'description'] as const) {
    const text = manuscript[kind];
    // Front matter is known to be well formed here.
    const line = new RegExp(`^${kind}[ \\t]*:`, 'm').exec(String(file))?.index ?? 0;
    const place = { line: String(file).slice(0, line).split('\n').length, column: 1 };
    if (text !== undefined) add({ kind, section: 'front', text: normalText(text), path, place });
  }
}

/** List the blocks of a chapter. Notes stand wherever their author likes: they come last, so that the text is followed in its order. */
function blocks({ path, tree }: Chapter, opening: string, title: string | undefined, { add }: List): void {
  const definitions = definitionsOf(tree);
  const notes: FootnoteDefinition[] = [];
  let [named, unnamed, section] = [opening, 0, opening];
  const put = (kind: SegmentKind, node: Nodes, text = normalForm(node, definitions)) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const isUntranslated = untranslatedIn(node) !== undefined;
    add({ kind, section, text, path, place: { line, column }, node, ...(isUntranslated && { isUntranslated }) });
  };
  const walk = (node: Nodes, kind: SegmentKind): void => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'heading') {
      const isOwn = kind !== 'quotation' && kind !== 'note';
      if (isOwn) enter(node.data?.givenId);
      running(node, isOwn ? 'heading' : kind);
    } else if (node.type === 'paragraph') running(node, kind);
    else if (node.type === 'tableCell') running(node, 'cell');
    else if (node.type === 'code') put('code', node);
    else if (node.type === 'html') put(kind, node);
    else if ('children' in node) for (const child of node.children) walk(child, kindIn(node, kind));
  };
  const enter = (givenId: string | undefined) => {
    if (givenId !== undefined) [named, unnamed] = [givenId, 0];
    else unnamed += 1;
    section = unnamed === 0 ? named : `${named}+${unnamed}`;
  };
  const running = (node: Parents, kind: SegmentKind) => {
    if (hasWords(node)) put(kind, node);
    eachImage(node, (image) => put('alt', image, normalText(image.alt ?? '')));
  };
  for (const [index, node] of tree.children.entries()) {
    if (index <= 1 && title !== undefined && isTitle(node, tree, index, title)) continue;
    walk(node, 'paragraph');
  }
  for (const note of notes) {
    section = `${opening === 'opening' ? '' : `${opening}.`}note.${note.identifier}`;
    for (const child of note.children) walk(child, 'note');
  }
}

function kindIn(parent: Nodes, outer: SegmentKind): SegmentKind {
  if (outer === 'note') return 'note';
  if (isQuotation(parent)) return 'quotation';
  if (parent.type === 'containerDirective' && parent.name === 'verse') return 'verse';
  return parent.type === 'listItem' ? 'item' : outer;
}

/** Find where references lead. */
export function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, Definition>();
  eachOf(tree, 'definition', (node) => {
    // Of two definitions the first counts (CommonMark 0.31, 4.7).
    if (!found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}

/** Tell whether anything but pictures stands in a block. */
function hasWords(node: Parents): boolean {
  return node.children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    if (child.type === 'image' || child.type === 'imageReference' || child.type === 'break') return false;
    return !('children' in child) || hasWords(child);
  });
}

function eachImage(node: Parents, act: (image: Extract<Nodes, { type: 'image' | 'imageReference' }>) => void): void {
  eachOf(node, 'image', act);
  eachOf(node, 'imageReference', act);
}

/** Tell whether a heading is the title of front matter once more, which an edition sets but once. */
function isTitle(node: Nodes, tree: Root, index: number, title: string): boolean {
  const isFirst = index === 0 || tree.children[0]?.type === 'yaml';
  return isFirst && node.type === 'heading' && node.depth === 1 && normalText(textOf(node)) === normalText(title);
}
