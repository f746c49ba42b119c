import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { htmlTagNames } from 'html-tag-names';
import type { Nodes } from 'mdast';
import { type Sign, signsOf } from '../text-parts.ts';
import { withoutDirectives } from './without-directives.ts';

/**
 * Make the function that reads the signs of a node in order, without notes' own texts.
 *
 * @param path of the file, for the places of signs
 * @param call gives the sign for the call of a note by its label
 */
export function createFlowReader(path: string, call: (identifier: string, place: string) => Sign) {
  return function read(node: Nodes): readonly Sign[] {
    const line = node.position?.start.line ?? 0;
    switch (node.type) {
      case 'text':
        return lines(withoutFences(node.value), line);
      case 'code':
        return literally(lines(node.value, line + (node.position?.end.line === line ? 0 : 1)));
      case 'inlineCode':
        return literally(lines(node.value, line));
      case 'image':
      case 'imageReference':
        return literally(lines(node.alt ?? '', line));
      case 'html':
        return literally(lines(withoutTags(node.value), line));
      case 'footnoteReference':
        return literally([call(node.identifier, `${path}:${line}`)]);
      case 'heading':
        return withoutId(withoutDirectives(node.children.flatMap(read)));
      case 'paragraph':
      case 'tableCell':
        return withoutDirectives(node.children.flatMap(read));
      case 'listItem':
        return [...(typeof node.checked === 'boolean' ? box(node.checked, line) : []), ...node.children.flatMap(read)];
      case 'footnoteDefinition':
      case 'yaml':
        return [];
      default:
        return 'children' in node ? node.children.flatMap(read) : [];
    }
  };

  function lines(text: string, first: number): readonly Sign[] {
    return text.split('\n').flatMap((one, index) => signsOf(one, `${path}:${first + index}`));
  }

  function box(checked: boolean, line: number): readonly Sign[] {
    return signsOf(checked ? '☑' : '☐', `${path}:${line}`);
  }
}

function literally(signs: readonly Sign[]): readonly Sign[] {
  return signs.map((sign) => ({ ...sign, isLiteral: true }));
}

/** Empty the lines that open and close containers (a label stays) and those that break the page. */
function withoutFences(text: string): string {
  return text
    .replace(/^:{3,}(?:epigraph|verse|pullquote|aside|dialogue|leaflet)(?:\[(.*)\])?(?:\{.*\})?[ \t]*$/gm, '$1')
    .replace(/^(?::{3,}|::pagebreak(?:\{.*\})?)[ \t]*$/gm, '');
}

/** The name that a heading gives itself at its end is no part of what is read. */
function withoutId(signs: readonly Sign[]): readonly Sign[] {
  const plain = signs.map((sign) => (sign.isLiteral ? '\u{FFFC}' : sign.text));
  const match = /\{#[\p{L}\p{N}_][\p{L}\p{N}_.-]*\}$/u.exec(plain.join(''));
  return match ? signs.slice(0, signs.length - [...match[0]].length) : signs;
}

/** Take HTML's own tags and comments out of raw HTML. What is no element of HTML is text. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi, (tag, name) => (known.has(name.toLowerCase()) ? '' : tag))
    .replace(/&(\w+);/g, (whole, name) => decodeNamedCharacterReference(name) || whole);
}

const known = new Set(htmlTagNames);
