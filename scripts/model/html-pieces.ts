import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { htmlTagNames } from 'html-tag-names';

/** A stretch of raw HTML in a manuscript: text that stays, a line break, or markup that is dropped. */
export interface HtmlPiece {
  readonly type: 'text' | 'break' | 'tag' | 'comment' | 'code';
  readonly value: string;
  /** Where it starts in the source of the node, in UTF-16 units. */
  readonly offset: number;
  /** Lower-case, for a tag. */
  readonly tagName?: string;
}

/**
 * Cut raw HTML into what stays and what is dropped. What is no element of HTML (`<think>`) is text, letter for letter; what stands in
 * `<script>` and `<style>` is code, not text, and is dropped with them.
 */
export function htmlPieces(source: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  const text = (upTo: number) => {
    if (upTo > end) pieces.push({ type: 'text', value: decode(source.slice(end, upTo)), offset: end });
  };
  for (const match of source.matchAll(MARKUP)) {
    const offset = match.index;
    if (offset < end) continue;
    const name = match[1]?.toLowerCase();
    if (name !== undefined && !ELEMENTS.has(name)) continue;
    text(offset);
    end = offset + match[0].length;
    if (name === 'script' || name === 'style') {
      const close = match[0].startsWith('</') ? -1 : source.toLowerCase().indexOf(`</${name}`, end);
      if (close >= 0) end = source.indexOf('>', close) + 1 || source.length;
      pieces.push({ type: 'code', value: source.slice(offset, end), offset, tagName: name });
    } else if (name === undefined) {
      pieces.push({ type: 'comment', value: match[0], offset });
    } else {
      pieces.push({ type: name === 'br' ? 'break' : 'tag', value: match[0], offset, tagName: name });
    }
  }
  text(source.length);
  return pieces;
}

const ELEMENTS = new Set(htmlTagNames);

/** Tags as CommonMark 0.31 (section 6.6) knows them, comments, instructions, declarations, CDATA. */
const MARKUP =
  /<\/?([a-z][a-z0-9-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?\?>|<![a-z][^>]*>|<!\[CDATA\[[\s\S]*?\]\]>/gi;

/** Elements that stand as blocks: the words before and after one do not run together. */
export function isBlock(tagName: string | undefined): boolean {
  return tagName !== undefined && BLOCKS.has(tagName);
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]*));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || whole;
    const code = Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  });
}
