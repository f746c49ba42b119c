import assert from 'node:assert/strict';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

export interface MarkupElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupNode[];
}

export type MarkupNode = MarkupElement | { readonly type: 'text'; readonly value: string };

/**
 * Read HTML or XHTML that leaves nothing to a parser's mercy: every element that can be closed is closed, in order, and every `<` of the text
 * is escaped. Anything else is thrown.
 *
 * @param syntax in HTML some elements have no end, and style sheets are no markup
 */
export function readMarkup(source: string, syntax: 'html' | 'xml'): MarkupElement {
  const root: MarkupElement = { type: 'element', name: '#document', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  const put = (end: number) => {
    const text = source.slice(at, end);
    assert(!text.includes('<'), `a bare < in ${text.slice(0, 80)}`);
    if (text !== '') open.at(-1)?.children.push({ type: 'text', value: decode(text) });
  };
  for (const match of source.matchAll(MARKUP)) {
    if (match.index < at) continue;
    put(match.index);
    at = match.index + match[0].length;
    const [, close, name, attributes, short] = match;
    if (name === undefined) continue;
    if (close) {
      assert.equal(open.pop()?.name, name, `an end that fits no start at ${source.slice(match.index - 60, at)}`);
      continue;
    }
    const element: MarkupElement = { type: 'element', name, attributes: readAttributes(attributes ?? ''), children: [] };
    open.at(-1)?.children.push(element);
    if (short || (syntax === 'html' && VOID.has(name))) continue;
    open.push(element);
    if (syntax === 'html' && (name === 'style' || name === 'script')) at = source.indexOf(`</${name}`, at);
  }
  put(source.length);
  assert.equal(open.length, 1, `never closed: ${open.map(({ name }) => name)}`);
  return root;
}

const MARKUP =
  /<!--[\s\S]*?-->|<![a-z][^>]*>|<\?[\s\S]*?\?>|<(\/?)([a-z][\w:-]*)((?:\s+[^\s=<>/"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*(\/?)>/gi;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function readAttributes(source: string): Record<string, string> {
  const found = source.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g);
  return Object.fromEntries(
    [...found].map(([, name, double, single, bare]) => [name, decode(double ?? single ?? bare ?? '')] as [string, string]),
  );
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || whole;
    return String.fromCodePoint(Number.parseInt(hexadecimal ?? decimal, hexadecimal ? 16 : 10));
  });
}

/** All elements below one, in document order. */
export function elementsIn(parent: MarkupElement): readonly MarkupElement[] {
  return parent.children.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node)] : []));
}

export function hasClass(element: MarkupElement, name: string): boolean {
  return (element.attributes.class ?? '').split(/\s+/).includes(name);
}

export function textIn(node: MarkupNode): string {
  return node.type === 'text' ? node.value : node.children.map(textIn).join('');
}
