import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { eachNode } from '../../model/each-node.ts';
import { markedLanguage, untranslatedIn } from '../../model/untranslated.ts';
import { languageAttributes } from './language-attributes.ts';

export interface UntranslatedOptions {
  /** What is said where blocks are not translated, in the reader's language; nothing is said when it is left out. */
  readonly note: string | undefined;
  /** The reader's language. */
  readonly lang: string;
}

/**
 * Give the blocks that are not translated yet the language that they are in, and say so.
 *
 * One note stands before blocks that follow each other, anew in each section, since readers come by links. Where only a part of a list, a
 * table or a quotation is meant, or a note of the text, it stands behind the words.
 */
export function remarkUntranslated({ note, lang }: UntranslatedOptions) {
  const say = (block: Nodes | undefined) => {
    if (note !== undefined && block && 'children' in block) block.children.push(remark(note, lang) as never);
  };
  return (tree: Root): void => {
    const children: RootContent[] = [];
    // A heading that waits for a block below it that can bear the note.
    let heading: RootContent | undefined;
    let isSaid = false;
    for (const node of tree.children) {
      const blocks = blocksBelow(node);
      const marked = blocks.filter(({ tag }) => tag !== undefined);
      const isWhole = node.type !== 'footnoteDefinition' && marked.length > 0 && marked.length === blocks.length;
      for (const { block, parent, tag } of marked) setLanguage(block, parent, tag as string);
      if (node.type === 'heading' || (blocks.length > 0 && !isWhole)) {
        say(heading);
        [heading, isSaid] = [node.type === 'heading' && isWhole ? node : undefined, false];
        if (!isWhole) for (const { block } of marked) say(block);
      } else if (isWhole) {
        if (note !== undefined && !isSaid) children.push(noteParagraph(note));
        [heading, isSaid] = [undefined, true];
      }
      children.push(node);
    }
    say(heading);
    tree.children = children;
  };
}

interface Block {
  readonly block: Parents;
  readonly parent: Parents | undefined;
  /** The language that it is still in. */
  readonly tag: string | undefined;
}

function blocksBelow(node: Nodes): readonly Block[] {
  const blocks: Block[] = [];
  eachNode(node, (block, parent) => {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
      blocks.push({ block, parent, tag: untranslatedIn(block) });
  });
  return blocks;
}

/** Take the comment away, and give the block its language. */
function setLanguage(block: Parents, parent: Parents | undefined, tag: string): void {
  const words = block.children.filter((child) => markedLanguage(child) === undefined) as PhrasingContent[];
  const last = words.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const hProperties = languageAttributes(tag);
  // An item of a tight list loses its paragraph, and a heading is copied into the contents without its element.
  const isInside = block.type === 'heading' || parent?.type === 'listItem';
  const passage = { type: 'passage', children: words, data: { hName: 'span', hProperties } } as unknown as PhrasingContent;
  block.children = (isInside ? [passage] : words) as typeof block.children;
  block.data = { ...block.data, stillIn: tag, ...(!isInside && { hProperties }) };
}

function remark(note: string, lang: string): object {
  const hProperties = { className: ['untranslated'], ...languageAttributes(lang) };
  return { type: 'remark', children: [{ type: 'text', value: ` ${note}` }], data: { hName: 'span', hProperties } };
}

function noteParagraph(note: string): Paragraph {
  const data = { hProperties: { className: ['untranslated'], role: 'note' } };
  return { type: 'paragraph', children: [{ type: 'text', value: note }], data };
}
