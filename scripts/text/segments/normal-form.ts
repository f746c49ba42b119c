import type { Definition, Nodes, Parents } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { htmlPieces } from '../../model/html-pieces.ts';

/** Where a reference (`[text][label]`) leads, by label. */
export type Definitions = ReadonlyMap<string, Definition>;

/**
 * Write a block as what it says: two blocks that differ only in how they are typed have one normal form.
 *
 * Where lines end, which sign marks emphasis or a list, escapes, the shape of quotation marks and dashes and the spaces that typography
 * sets make no difference; words, punctuation, emphasis, links, code, images and calls of notes do.
 *
 * ```markdown
 * « _Que faire ?_ » dit-il[^1]
 * ```
 * gives `"*Que faire?*" dit-il[^1]`
 */
export function normalForm(block: Nodes, definitions: Definitions): string {
  return spaced(written(block, definitions));
}

/** Bring plain text into normal form. */
export function normalText(text: string): string {
  return spaced(plain(text));
}

/** Undo what typography does to words. Not done to markup, whose colons and quotation marks are no punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/« ?| ?»|[“”„‟″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/\.{3,}/g, '…')
    .replace(/---?|[–—―]/g, '–')
    .replace(/ ([;:!?%])/g, '$1')
    .replace(/ ?– ?/g, '–');
}

function spaced(text: string): string {
  return text
    .replace(/ ?\u0001 ?/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Stands for a hard line break: reading leaves this character out of every text. */
const BREAK = '\u0001';

function written(node: Nodes, definitions: Definitions): string {
  const inside = () => (node as Parents).children.map((child) => written(child, definitions)).join('');
  switch (node.type) {
    case 'text':
      return plain(node.value);
    case 'break':
      return BREAK;
    case 'emphasis':
      return `*${inside()}*`;
    case 'strong':
      return `**${inside()}**`;
    case 'delete':
      return `~~${inside()}~~`;
    case 'inlineCode':
    case 'code':
      return `\`${node.value}\``;
    case 'link':
      return `[${inside()}](${node.url})`;
    case 'linkReference':
      return `[${inside()}](${definitions.get(node.identifier)?.url ?? node.identifier})`;
    case 'image':
      return `![](${node.url})`;
    case 'imageReference':
      return `![](${definitions.get(node.identifier)?.url ?? node.identifier})`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'html':
      return htmlPieces(node.value)
        .filter(({ type }) => type === 'text')
        .map(({ value }) => plain(value))
        .join('');
    case 'textDirective':
      return `:${node.name}[${inside()}]{${attributesOf(node)}}`;
    default:
      return 'children' in node ? inside() : '';
  }
}

function attributesOf({ attributes }: TextDirective): string {
  return Object.entries(attributes ?? {})
    .map(([key, value]) => (value ? `${key}=${value}` : key))
    .join(' ');
}
