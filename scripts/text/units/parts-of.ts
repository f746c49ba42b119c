import type { Definition, Image, Nodes, Parents } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CodeKind, CodePart, Part } from '../../model/unit.ts';
import { markedLanguage } from '../../model/untranslated.ts';
import { contentRange } from './content-range.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What taking a block apart needs to know of it. */
export interface BlockSource {
  /** The text that the positions of the block's nodes speak of. */
  readonly text: string;
  /** In a poem the ends of lines are part of what it says. */
  readonly isVerse?: boolean;
  /** In a cell of a table a bar is escaped, also in code (GFM 4.10). */
  readonly isCell?: boolean;
  /** Where references lead, by label. */
  readonly definitions?: ReadonlyMap<string, Pick<Definition, 'url'>>;
}

/**
 * Take the running text of a block apart into text and codes.
 *
 * Codes are slices of the source, so that a link, a note's call or a directive comes back letter for letter. The marks of quotations and
 * lists at the starts of lines belong to the block, not to its text, and are left out.
 */
export function partsOf(block: Nodes, source: BlockSource): readonly Part[] {
  const parts: Part[] = [];
  let id = 0;
  const until = contentRange(block, source.text)?.end;
  const slice = (start: number | undefined, end: number | undefined) => cleaned(source.text.slice(start, end), source);
  const code = (type: CodePart['type'], own: number, kind: CodeKind, raw: string, name: string) =>
    parts.push({ type, id: own, kind, raw, name: `${kind}:${name}` });
  const walk = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    const alone = (kind: CodeKind, name: string, raw = slice(start?.offset, end?.offset)) => {
      id += 1;
      code('alone', id, kind, raw, name);
    };
    const pair = (kind: CodeKind, name: string, written: { close?: string } = {}) => {
      const { children } = node as Parents;
      const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
      if (first === undefined) {
        alone(kind, name);
        return;
      }
      id += 1;
      const own = id;
      code('open', own, kind, slice(start?.offset, first), name);
      for (const child of children) walk(child);
      code('close', own, kind, written.close ?? slice(last, end?.offset), name);
    };
    switch (node.type) {
      case 'text':
        // What lies beside an address that was found late has no place.
        if (start && end) text(node.value, source.text.slice(start.offset, Math.min(end.offset ?? 0, until ?? 0)));
        else text(node.value, escapeMarkdown(node.value));
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        pair(node.type, '');
        break;
      case 'link':
        // An address in angle brackets, or bare, is its own text.
        if (!start) alone('link', node.url, textOf(node));
        else if (source.text[start.offset ?? 0] === '[') pair('link', node.url);
        else alone('link', node.url);
        break;
      case 'linkReference': {
        const name = source.definitions?.get(node.identifier)?.url ?? node.identifier;
        const label = slice(node.children[0]?.position?.start.offset, node.children.at(-1)?.position?.end.offset);
        // In `[text][]` and `[text]` the text is the label: it must stay where the text is translated.
        pair('link', name, node.referenceType === 'full' ? {} : { close: `][${label}]` });
        break;
      }
      case 'textDirective': {
        const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => (value ? `${key}=${value}` : key));
        pair('directive', `${node.name} ${attributes.join(' ')}`);
        break;
      }
      case 'image':
        alone('image', node.url, `![](${destination(node)})`);
        break;
      case 'imageReference':
        alone(
          'image',
          source.definitions?.get(node.identifier)?.url ?? node.identifier,
          `![][${node.label ?? node.identifier}]`,
        );
        break;
      case 'footnoteReference':
        alone('note', node.identifier);
        break;
      case 'inlineCode':
        alone('code', onOneLine(node.value));
        break;
      case 'break':
        alone('break', '', '\\\n');
        break;
      case 'html':
        if (!markedLanguage(node)) alone('html', onOneLine(node.value));
        break;
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
  };
  const text = (value: string, raw: string) => {
    const last = parts.at(-1);
    const part = {
      type: 'text' as const,
      value: source.isVerse ? value : value.replace(/[ \t]*\n[ \t]*/g, ' '),
      raw: cleaned(raw, source),
    };
    if (last?.type === 'text') parts[parts.length - 1] = { ...part, value: last.value + part.value, raw: last.raw + part.raw };
    else parts.push(part);
  };
  for (const node of 'children' in block ? block.children : []) walk(node);
  return trimmed(parts);
}

/** A slice of the source on one line, without what belongs to the block that holds it. */
function cleaned(slice: string, { isVerse, isCell }: BlockSource): string {
  const [first = '', ...others] = slice.split('\n');
  const line = [first, ...others.map((one) => one.replace(/^[ \t>]+/, ''))].join(isVerse ? '\n' : ' ');
  return isCell ? line.replaceAll('\\|', '|') : line;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Where a picture stands, and its title, as an inline link has them (CommonMark 0.31, 6.3). */
function destination({ url, title }: Image): string {
  const escaped = url.replace(/&(?=#?\w+;)/g, '\\&');
  const place = url === '' || /[\s()<>\\]/.test(url) ? `<${escaped.replace(/[<>\\]/g, '\\$&')}>` : escaped;
  return title ? `${place} "${title.replace(/["\\]/g, '\\$&')}"` : place;
}

/** Take the spaces off both ends, which mean nothing in a block. */
function trimmed(parts: readonly Part[]): readonly Part[] {
  const at = (index: number, cut: (text: string) => string) => (part: Part, where: number) =>
    where === index && part.type === 'text' ? { ...part, value: cut(part.value), raw: cut(part.raw) } : part;
  return parts
    .map(at(0, (text) => text.replace(/^[ \t\n]+/, '')))
    .map(at(parts.length - 1, (text) => text.replace(/[ \t\n]+$/, '')))
    .filter((part) => part.type !== 'text' || part.raw !== '');
}
