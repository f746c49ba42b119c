import type { Definition, Nodes, Root } from 'mdast';
import type { Segment } from '../../../model/segment.ts';
import type { Part } from '../../../model/unit.ts';
import type { PromisedEdit } from './apply-edits.ts';
import type { LineStyle } from './lay-out.ts';

/** A text with what is needed to read it. */
export interface ReadText {
  readonly path: string;
  readonly tree: Root;
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** How its author ends lines. */
  readonly style: LineStyle;
}

export interface Insertion {
  /** A chapter of the source, and its language. */
  readonly from: ReadText;
  readonly tag: string;
  /** The target's chapters. */
  readonly to: readonly ReadText[];
  /** The one of them that answers this one of the source, for blocks that have no neighbour there. */
  readonly home: ReadText | undefined;
  readonly style: LineStyle;
  readonly segmentOf: ReadonlyMap<Nodes, Segment>;
  /** The block of the target that answers one of the source: the last of them, where there are several. */
  readonly counterpart: (segment: Segment) => { readonly path: string; readonly node: Nodes } | undefined;
  /** What translators brought for blocks that the target does not have. */
  readonly translated: ReadonlyMap<Segment, readonly Part[]>;
}

/** New blocks for a text of the target. */
export interface InsertEdit extends PromisedEdit {
  readonly path: string;
  readonly segments: readonly Segment[];
}

/** Where new blocks go: behind a block of the target, or before one. */
export interface Place {
  readonly text: ReadText;
  readonly at: number;
  readonly before?: Nodes;
  /** The block beside it. */
  readonly beside?: Nodes;
  readonly prefix: string;
  readonly isNew?: boolean;
}
