import { hash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { Point } from 'unist';

/** What a segment is. Segments of different kinds may still answer each other: a quotation may be set as a paragraph elsewhere. */
export type SegmentKind =
  | 'title'
  | 'subtitle'
  | 'description'
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'verse'
  | 'item'
  | 'cell'
  | 'note'
  | 'alt'
  | 'code';

/**
 * One block of a text, the least part that is translated and read for itself.
 *
 * ```markdown
 * ## Ovens {#ovens}        ovens/h
 *
 * They are *cold*.         ovens/p1
 * ```
 */
export interface Segment {
  /** Unique in its text, and made of no words of its language: of its section, its kind and its place among those of its kind. */
  readonly id: string;
  readonly kind: SegmentKind;
  /** The section that holds it: `ovens` for `{#ovens}`, else counted from the last heading with an id of its own; `note.<label>` for notes. */
  readonly section: string;
  /** The normal form: what the author says, however it is typed. */
  readonly text: string;
  /** Names the normal form; see `hashOf`. */
  readonly hash: string;
  /** The file that holds it. */
  readonly path: string;
  readonly place: Pick<Point, 'line' | 'column'>;
  /** The paragraph, heading, cell, image or code block itself; none for front matter. */
  readonly node?: Nodes;
  /** Whether it says of itself that nobody has translated it yet (`untranslated.ts`). */
  readonly isUntranslated?: boolean;
}

/** Name a normal form by the first 64 bits of its SHA-256: among a million blocks, two of one name are not to be expected. */
export function hashOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
