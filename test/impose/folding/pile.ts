import assert from 'node:assert/strict';
import type { Placement, Sheet } from '../../../scripts/impose/plan/sheet.ts';

/** What is printed on one face of a piece of paper: a page, and whether its head is up as the piece lies flat with its front up. */
export interface Print {
  readonly page: number;
  readonly headUp: boolean;
}

/** A piece of a sheet between folds and cuts: where it lies now, and which face is up. */
export interface Piece {
  /** Left, right, bottom and top, in millimetres. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Whether it lies with its left where the sheet's left was, and with its head where the sheet's head was. */
  readonly mirrored: boolean;
  readonly inverted: boolean;
  /** What is printed on it, by where it stood on the flat sheet. */
  readonly paper: Paper;
  /** Where it stood on the flat sheet. */
  readonly home: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };
}

/** Pieces that lie on each other, the lowest first. */
export type Pile = readonly Piece[];

interface Paper {
  readonly front: readonly Printed[];
  readonly back: readonly Printed[];
}

interface Printed extends Print {
  /** The middle of the page, on the sheet as its front is seen. */
  readonly x: number;
  readonly y: number;
}

export interface SheetSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * Lay a printed sheet on the table, its front up.
 *
 * @param duplex about which edge the printer turned it to print the back
 */
export function printSheet({ front, back }: Sheet, { widthMm, heightMm }: SheetSize, duplex: 'long' | 'short'): Pile {
  // Turned about an upright edge the paper keeps its head up; about the other it is turned upside down.
  const aboutUpright = (duplex === 'long') === heightMm >= widthMm;
  const middle = ({ trim }: Placement) => [trim.x + trim.width / 2, trim.y + trim.height / 2] as const;
  const ofFront = (one: Placement): Printed => {
    const [x, y] = middle(one);
    return { page: one.page, headUp: !one.upsideDown, x, y };
  };
  const ofBack = (one: Placement): Printed => {
    const [x, y] = middle(one);
    return aboutUpright
      ? { page: one.page, headUp: !one.upsideDown, x: widthMm - x, y }
      : { page: one.page, headUp: one.upsideDown, x, y: heightMm - y };
  };
  const paper = { front: front.placements.map(ofFront), back: (back?.placements ?? []).map(ofBack) };
  const home = { left: 0, right: widthMm, bottom: 0, top: heightMm };
  return [{ ...home, mirrored: false, inverted: false, paper, home }];
}

/** Parts of a pile: those whose middle is on one side of a line. */
type Half = 'left' | 'right' | 'bottom' | 'top';

/** Fold a half of all layers at a line, over the others or under them. */
export function fold(pile: Pile, half: Half, at: number, where: 'over' | 'under'): Pile {
  const [moving, resting] = split(pile, half, at);
  assert(moving.length > 0 && resting.length > 0, 'nothing lies beyond the fold');
  const moved = moving.map((piece) => reflect(piece, half === 'left' || half === 'right', at)).reverse();
  return where === 'over' ? [...resting, ...moved] : [...moved, ...resting];
}

/** Cut through all layers at a line; the half that is taken away, and the rest. */
export function split(pile: Pile, half: Half, at: number): readonly [taken: Pile, rest: Pile] {
  const upright = half === 'left' || half === 'right';
  const pieces = pile.flatMap((piece) => cutPiece(piece, upright, at));
  const isTaken = (piece: Piece) => {
    const middle = upright ? piece.left + piece.right : piece.bottom + piece.top;
    return half === 'left' || half === 'bottom' ? middle / 2 < at : middle / 2 > at;
  };
  return [pieces.filter(isTaken), pieces.filter((piece) => !isTaken(piece))];
}

/** Turn a pile over as one turns a page: about an upright axis at its middle. */
export function turnOver(pile: Pile): Pile {
  const left = Math.min(...pile.map((piece) => piece.left));
  const right = Math.max(...pile.map((piece) => piece.right));
  return pile.map((piece) => reflect(piece, true, (left + right) / 2)).reverse();
}

function reflect(piece: Piece, upright: boolean, at: number): Piece {
  if (upright) return { ...piece, left: 2 * at - piece.right, right: 2 * at - piece.left, mirrored: !piece.mirrored };
  return { ...piece, bottom: 2 * at - piece.top, top: 2 * at - piece.bottom, inverted: !piece.inverted };
}

function cutPiece(piece: Piece, upright: boolean, at: number): readonly Piece[] {
  const { left, right, bottom, top, mirrored, inverted, home } = piece;
  const [low, high] = upright ? [left, right] : [bottom, top];
  if (at < low + 0.01 || at > high - 0.01) return [piece];
  if (upright) {
    const cut = mirrored ? home.right - (at - left) : home.left + (at - left);
    const [before, behind] = [
      { ...home, right: cut },
      { ...home, left: cut },
    ];
    return [
      { ...piece, right: at, home: mirrored ? behind : before },
      { ...piece, left: at, home: mirrored ? before : behind },
    ];
  }
  const cut = inverted ? home.top - (at - bottom) : home.bottom + (at - bottom);
  const [below, above] = [
    { ...home, top: cut },
    { ...home, bottom: cut },
  ];
  return [
    { ...piece, top: at, home: inverted ? above : below },
    { ...piece, bottom: at, home: inverted ? below : above },
  ];
}

/** What one sees of a piece from above or from below: the page, whether it is upright, and which face of the sheet it is on. */
export interface Seen {
  readonly page: number;
  readonly upright: boolean;
  readonly face: 'front' | 'back';
}

/** Look at a piece from above, or, with the pile turned over like a page, from below. A blank is page 0. */
export function look(piece: Piece, from: 'above' | 'below'): Seen {
  const frontUp = piece.mirrored === piece.inverted;
  const face = frontUp === (from === 'above') ? 'front' : 'back';
  const { left, right, bottom, top } = piece.home;
  const printed = piece.paper[face].filter(({ x, y }) => x > left && x < right && y > bottom && y < top);
  assert(printed.length <= 1, `pages ${printed.map(({ page }) => page)} lie on one leaf`);
  const [one] = printed;
  return { page: one?.page ?? 0, upright: one === undefined || one.headUp !== piece.inverted, face };
}
