import type { Segment } from '../../model/segment.ts';
import type { ReadText } from '../../model/sync-lock.ts';
import type { Group } from './align/align.ts';

/** How a group of blocks stands to what was read of it. */
export type Standing =
  /** Both sides have words, and nobody has read them together yet. */
  | { readonly type: 'unread' }
  /** One side has no counterpart, and never had. */
  | { readonly type: 'missing' }
  /** One side had a counterpart when it was read, and has none now. */
  | { readonly type: 'orphan' }
  /** Was read together; the words of the sides that moved are others now. None has: it is current. */
  | { readonly type: 'read'; readonly moved: Readonly<Record<'source' | 'target', boolean>> };

/** Compare a group with what was read of it. Where the paragraphs begin and end is each language's own: only words count. */
export function compare({ source, target, read }: Group): Standing {
  const isWhole = source.length > 0 && target.length > 0;
  if (read.length === 0) return { type: isWhole ? 'unread' : 'missing' };
  const were = { source: read.flatMap((one) => one.source), target: read.flatMap((one) => one.target) };
  const moved = { source: !saysThe(source, were.source), target: !saysThe(target, were.target) };
  if (isWhole || !(moved.source || moved.target)) return { type: 'read', moved };
  // Meant to have no counterpart, and now it says something else: that has to be decided anew.
  return { type: were[source.length === 0 ? 'source' : 'target'].length === 0 ? 'missing' : 'orphan' };
}

/** Tell whether blocks say what was read, letter for letter, in as many paragraphs or others. */
function saysThe(segments: readonly Segment[], read: readonly ReadText[]): boolean {
  if (segments.length === read.length && segments.every(({ hash }, index) => hash === read[index]?.hash)) return true;
  const now = segments.map(({ text }) => text).join(' ');
  const texts = [...new Map(read.map((one) => [one.hash, one.text])).values()];
  if (segments.length < 2 && texts.length < 2) return now === (texts[0] ?? '');
  // Blocks and pairs are in no order that holds for both: each text has to be found, or each sentence, and nothing besides.
  const length = texts.reduce((sum, text) => sum + text.length + 1, -1);
  return now.length === length && (texts.every((text) => now.includes(text)) || sentences(now) === sentences(texts.join(' ')));
}

function sentences(text: string): string {
  return text
    .split(/(?<=[.!?…]) /)
    .sort()
    .join(' ');
}
