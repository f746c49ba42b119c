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
  const opening = new RegExp(OPENING);
  const endOf = endFinder(source);
  let end = 0;
  const text = (upTo: number) => {
    if (upTo > end) pieces.push({ type: 'text', value: decode(source.slice(end, upTo)), offset: end });
  };
  const put = (type: HtmlPiece['type'], offset: number, upTo: number, tagName?: string) => {
    text(offset);
    pieces.push({ type, value: source.slice(offset, upTo), offset, ...(tagName !== undefined && { tagName }) });
    end = upTo;
    opening.lastIndex = upTo;
  };
  for (let match = opening.exec(source); match; match = opening.exec(source)) {
    const { index, 0: found, 1: name } = match;
    const tagName = name?.toLowerCase();
    const after = index + found.length;
    if (tagName === undefined) {
      const upTo = endOf(found.toLowerCase(), after);
      // What is opened and never closed is text.
      if (upTo !== undefined) put('comment', index, upTo);
    } else if (tagName === 'script' || tagName === 'style') {
      put('code', index, (found.startsWith('</') ? undefined : endOf(tagName, after)) ?? after, tagName);
    } else if (ELEMENTS.has(tagName)) {
      put(tagName === 'br' ? 'break' : 'tag', index, after, tagName);
    }
  }
  text(source.length);
  return pieces;
}

const ELEMENTS = new Set(htmlTagNames);

/** A tag as CommonMark 0.31 (section 6.6) knows it, or the start of a comment, an instruction, a declaration or CDATA. */
const OPENING =
  /<\/?([a-z][a-z0-9-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<!--|<\?|<!\[CDATA\[|<!(?=[a-z])/gi;

/** How each of these ends. `<!-->` is a whole comment, and one that is never closed takes in the rest. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '<!--': /(?<=<!--)-?>|-->|$/g,
  '<?': /\?>/g,
  '<![cdata[': /\]\]>/g,
  '<!': />/g,
  script: /<\/script[^>]*(?:>|$)/gi,
  style: /<\/style[^>]*(?:>|$)/gi,
};

/** Search for ends from ever later places. What was found, or not found, is kept: the source is gone through once, not once a tag. */
function endFinder(source: string): (kind: string, from: number) => number | undefined {
  const known = new Map<string, { index: number; end: number } | undefined>();
  return (kind, from) => {
    const kept = known.get(kind);
    if (known.has(kind) && (!kept || kept.index >= from)) return kept?.end;
    const end = new RegExp(ENDS[kind] as RegExp);
    end.lastIndex = from;
    const match = end.exec(source);
    const found = match ? { index: match.index, end: match.index + match[0].length } : undefined;
    known.set(kind, found);
    return found?.end;
  };
}

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
