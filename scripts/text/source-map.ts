import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Text } from 'mdast';
import type { Point } from 'unist';
import type { Flow, Piece } from './flow.ts';

/**
 * Tell where each UTF-16 unit of a text node stands in the source: `n + 1` offsets for `n` units, the last behind the whole.
 *
 * A text is shorter than its source by backslashes, character references and the markers at the start of its lines:
 * ```markdown
 * > Nechaev \& Co.
 * > &eacute;crit
 * ```
 * @returns nothing when the two can not be laid beside each other
 */
function sourceMap({ value, position }: Text, source: string): Uint32Array | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const offsets = new Uint32Array(value.length + 1);
  let at = start;
  for (let index = 0; index < value.length; ) {
    if (at >= end) return undefined;
    const [taken, given] = step(value, index, source, at);
    if (taken === 0) return undefined;
    offsets.fill(at + given.lead, index, index + given.length);
    index += given.length;
    at += taken;
  }
  offsets[value.length] = at;
  return offsets;
}

/** How many units of source one step takes, and how many units of text it gives, behind how much that gives none. */
type Step = readonly [taken: number, given: { readonly length: number; readonly lead: number }];

const FAILED: Step = [0, { length: 0, lead: 0 }];

function step(value: string, index: number, source: string, at: number): Step {
  const wanted = value[index] as string;
  const found = source[at] as string;
  if (found === '&') {
    REFERENCE.lastIndex = at;
    const [whole, code = ''] = REFERENCE.exec(source) ?? [];
    const text = whole && decode(code);
    if (text && value.startsWith(text, index)) return [whole.length, { length: text.length, lead: 0 }];
  }
  if (found === '\\' && source[at + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted)) return [2, { length: 1, lead: 1 }];
  if (found === wanted) return wanted === '\n' ? lineBreak(value, index, source, at) : [1, { length: 1, lead: 0 }];
  // Blanks at the end of a line are no text.
  const blanks = /^[ \t]+/.exec(source.slice(at, at + 200))?.[0].length ?? 0;
  if (wanted === '\n' && blanks > 0 && source[at + blanks] === '\n') {
    const [taken, given] = lineBreak(value, index, source, at + blanks);
    return [taken + blanks, { ...given, lead: blanks }];
  }
  return FAILED;
}

/** Step over a line break and over the markers and blanks that open the next line in its blockquote or list. */
function lineBreak(value: string, index: number, source: string, at: number): Step {
  const next = value[index + 1];
  let taken = 1;
  if (next === undefined) return [taken, { length: 1, lead: 0 }];
  while (/[ \t>]/.test(source[at + taken] ?? '') && source[at + taken] !== next) taken += 1;
  return [taken, { length: 1, lead: 0 }];
}

function decode(code: string): string | false {
  if (!code.startsWith('#')) return decodeNamedCharacterReference(code);
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : false;
}

const REFERENCE = /&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});/iy;

/** A place in the source: offsets in UTF-16 units, lines and columns from 1. */
export interface SourcePlace {
  readonly start: Point & { readonly offset: number };
  readonly end: Point & { readonly offset: number };
  /** The source between them says what the flow says, letter for letter: it may be replaced. */
  readonly literal: boolean;
}

/** Make the function that tells where parts of flows stand in the source. One for each text: it keeps what it found out. */
export function placesIn(source: string): (flow: Flow, start: number, end: number) => SourcePlace | undefined {
  const maps = new Map<Text, Uint32Array | undefined>();
  const lines = lineStarts(source);
  const offsetsOf = (node: Text) => {
    if (!maps.has(node)) maps.set(node, sourceMap(node, source));
    return maps.get(node);
  };
  return (flow, start, end) => {
    const first = pieceAt(flow, start);
    const last = pieceAt(flow, Math.max(start, end - 1));
    const from = first && offsetsOf(first.node)?.[start - first.start];
    const to = last && offsetsOf(last.node)?.[Math.min(end, last.end) - last.start];
    if (from === undefined || to === undefined) return undefined;
    const literal = first === last && source.slice(from, to) === flow.text.slice(start, end);
    return { start: pointAt(lines, from), end: pointAt(lines, to), literal };
  };
}

/** The piece that holds a unit of the flow's text, or, for an atom, the next one. */
export function pieceAt(flow: Flow, at: number): Piece | undefined {
  let low = 0;
  let high = flow.pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow.pieces[middle] as Piece).end > at) high = middle;
    else low = middle + 1;
  }
  const piece = flow.pieces[low];
  return piece && at < piece.end ? piece : undefined;
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function pointAt(starts: readonly number[], offset: number): Point & { offset: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
}
