import type { SegmentKind } from '../../model/segment.ts';
import type { Part } from '../../model/unit.ts';

/** Kinds whose text is no Markdown. */
const PLAIN: ReadonlySet<SegmentKind> = new Set(['title', 'subtitle', 'description', 'alt']);

export function isPlain(kind: SegmentKind): boolean {
  return PLAIN.has(kind);
}

/** Take plain text for the only part of a unit. */
export function plain(text: string): readonly Part[] {
  const value = text.replace(/\s*\n\s*/g, ' ').trim();
  return value === '' ? [] : [{ type: 'text', value, raw: value }];
}
