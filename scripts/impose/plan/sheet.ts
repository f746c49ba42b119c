/** A rectangle in millimetres from the lower left corner of a sheet. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a page is as it is read, in millimetres: its trimmed size, and what is drawn beyond each edge of it. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bleed: Bleed;
}

export interface Bleed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page where it is printed. */
export interface Placement {
  /** From 1. */
  readonly page: number;
  /** Where its trimmed area comes to lie. */
  readonly trim: Rectangle;
  /** What is shown of it: the trimmed area and as much of its bleed as there is room for. */
  readonly clip: Rectangle;
  readonly upsideDown: boolean;
}

/** A mark outside the pages: a line from one point to another, or a target by which front and back are brought into register. */
export type Mark =
  | { readonly type: 'crop' | 'fold' | 'cut' | 'staple'; readonly from: Point; readonly to: Point }
  | { readonly type: 'target'; readonly at: Point };

export type MarkType = Mark['type'];

export type Point = readonly [x: number, y: number];

export interface Side {
  readonly placements: readonly Placement[];
  readonly marks: readonly Mark[];
}

/** A sheet of paper; without a back where only one side is printed. */
export interface Sheet {
  readonly front: Side;
  readonly back?: Side;
}
