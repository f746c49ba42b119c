import assert from 'node:assert/strict';
import type { Scheme } from '../../../scripts/impose/plan/recipe.ts';
import { fold, look, type Piece, type Pile, type Seen, type SheetSize, split, turnOver } from './pile.ts';

/** Where a reader meets pages: on leaves of a book, on the panels of a leaflet, or on loose sheets. */
export type Read = (sheets: readonly Pile[], paper: Folded) => readonly Seen[];

/** What a folder knows: the paper, on which side it is bound, where panels meet, and how many sheets make a signature. */
export interface Folded extends SheetSize {
  readonly binding: 'left' | 'right';
  readonly columns: number;
  readonly rows: number;
  readonly signatures: readonly number[];
}

/**
 * Fold, cut and read printed sheets as the instructions for people say, knowing nothing of how the pages were chosen.
 *
 * A book is read from its top leaf down: what is up on a leaf, then what is under it. A leaflet is read as it is opened.
 */
export const READERS: Readonly<Record<Scheme, Read>> = {
  saddle: readSignatures,
  perfect: readSignatures,
  half: readSignatures,
  trifold: (sheets, paper) => onlySheet(sheets, (sheet) => readOpened(letterFold(sheet, paper), paper)),
  zfold: (sheets, paper) => onlySheet(sheets, (sheet) => readOpened(zigzag(sheet, paper), paper)),
  gate: (sheets, paper) => onlySheet(sheets, (sheet) => readGate(sheet, paper)),
  zine8: (sheets, paper) => onlySheet(sheets, (sheet) => readZine(sheet, paper)),
  zine16: (sheets, paper) => onlySheet(sheets, (sheet) => readLeaves(octavo(sheet, paper))),
  nup: (sheets, paper) => sheets.flatMap((sheet) => [...readPanels(sheet, paper), ...readPanels(turnOver(sheet), paper)]),
  'cut-stack': readStacked,
  repeat: (sheets, paper) => sheets.flatMap((sheet) => readCopies(sheet, paper)),
};

function onlySheet(sheets: readonly Pile[], read: (sheet: Pile) => readonly Seen[]): readonly Seen[] {
  const [sheet] = sheets;
  assert(sheet && sheets.length === 1, 'there is one sheet');
  return read(sheet);
}

/** The half that goes behind so that the spine comes to lie where it is bound. */
function spineHalf({ binding }: Folded): 'left' | 'right' {
  return binding;
}

function readLeaves(pile: Pile): readonly Seen[] {
  return pile.toReversed().flatMap((leaf) => [look(leaf, 'above'), look(leaf, 'below')]);
}

/** Lay the sheets of each signature on each other, the inner ones below, fold them all at once, and gather the signatures. */
function readSignatures(sheets: readonly Pile[], paper: Folded): readonly Seen[] {
  let first = 0;
  return paper.signatures.flatMap((size) => {
    const flat = sheets
      .slice(first, first + size)
      .reverse()
      .flat();
    first += size;
    const folded = fold(flat, spineHalf(paper), paper.widthMm / 2, 'under');
    assertOneSize(folded);
    return readLeaves(folded);
  });
}

/** Where columns meet, from the left; panels may differ by what is measured on the sheet, so they are found by the pages. */
function thirds({ widthMm, binding }: Folded, narrower: number): readonly [number, number] {
  const wide = (widthMm + narrower) / 3;
  return binding === 'left' ? [wide - narrower, 2 * wide - narrower] : [wide, 2 * wide];
}

/** With the outside up: the flap goes under, the cover goes under it, and the whole is turned over. */
function letterFold(sheet: Pile, paper: Folded): Pile {
  const [first, second] = thirds(paper, 3);
  const isLeft = paper.binding === 'left';
  const flap = fold(sheet, isLeft ? 'left' : 'right', isLeft ? first : second, 'under');
  const closed = fold(flap, isLeft ? 'right' : 'left', isLeft ? second : first, 'under');
  const [cover, tucked, back] = closed as [Piece, Piece, Piece];
  // What is tucked in must end before the fold that closes over it.
  assert(cover.right - cover.left > tucked.right - tucked.left + 1, 'the flap buckles');
  assert(back.right - back.left > tucked.right - tucked.left + 1, 'the flap buckles');
  return turnOver(closed);
}

/** With the outside up: one end goes under, the other over, so that the layers run to and fro; the cover ends on top. */
function zigzag(sheet: Pile, paper: Folded): Pile {
  const [first, second] = thirds(paper, 0);
  const isLeft = paper.binding === 'left';
  const behind = fold(sheet, isLeft ? 'right' : 'left', isLeft ? second : first, 'under');
  const closed = fold(behind, isLeft ? 'left' : 'right', isLeft ? first : second, 'over');
  assertOneSize(closed);
  return turnOver(closed);
}

/** Read the cover, then the sheet laid open, then its other side but for the cover. */
function readOpened(closed: Pile, paper: Folded): readonly Seen[] {
  const cover = look(closed.at(-1) as Piece, 'above');
  const panels = closed.map((piece) => flat(piece));
  const order = (face: 'front' | 'back') => {
    const seen = panels.map((piece) => ({ x: piece.left, seen: look(piece, face === 'front' ? 'above' : 'below') }));
    const rightwards = seen.sort((a, b) => a.x - b.x).map((one) => one.seen);
    // Seen from behind, what was left is right; and who reads from the right begins there.
    return (face === 'back') === (paper.binding === 'left') ? rightwards.reverse() : rightwards;
  };
  const inner = cover.face === 'front' ? 'back' : 'front';
  const outer = order(cover.face).filter(({ page }) => page !== cover.page);
  return [cover, ...order(inner), ...outer];
}

/** A piece as it lay on the sheet before it was folded. */
function flat(piece: Piece): Piece {
  return { ...piece, ...piece.home, mirrored: false, inverted: false };
}

/** With the outside up: both doors go under, then the back under the front; read as it is opened. */
function readGate(sheet: Pile, paper: Folded): readonly Seen[] {
  const { widthMm, binding } = paper;
  const inner = (widthMm + 3) / 4;
  const left = fold(sheet, 'left', inner - 1.5, 'under');
  const doors = fold(left, 'right', widthMm - inner + 1.5, 'under');
  const [first, second] = doors.filter((piece) => piece.right - piece.left < inner - 1) as [Piece, Piece];
  assert(first.right <= second.left || second.right <= first.left, 'the doors overlap');
  const closed = fold(doors, spineHalf(paper), widthMm / 2, 'under');
  const open = turnOver(doors);
  const read = (pieces: readonly Piece[], from: 'above' | 'below') =>
    [...pieces].sort((a, b) => (binding === 'left' ? a.left - b.left : b.left - a.left)).map((piece) => look(piece, from));
  const isDoor = (piece: Piece) => piece.right - piece.left < inner - 1;
  const flatInside = turnOver(closed.map(flat));
  return [
    look(closed.at(-1) as Piece, 'above'),
    ...read(open.filter(isDoor), 'above'),
    ...read(flatInside, 'above'),
    look(closed[0] as Piece, 'below'),
  ];
}

/** Fold a sheet of four columns and two rows three times; the spine is the last fold, heads and edges are cut open. */
function octavo(sheet: Pile, paper: Folded): Pile {
  const { widthMm, heightMm, binding } = paper;
  const isLeft = binding === 'left';
  // The printed front of the first page must end outside: every fold goes behind it.
  const once = fold(sheet, isLeft ? 'left' : 'right', widthMm / 2, 'under');
  const twice = fold(once, 'top', heightMm / 2, 'under');
  const thrice = fold(twice, isLeft ? 'left' : 'right', isLeft ? (3 * widthMm) / 4 : widthMm / 4, 'under');
  assertOneSize(thrice);
  return thrice;
}

/**
 * Fold lengthwise with the print outside, slit the fold over the two middle columns, and push the ends together.
 *
 * The two layers are then a ring: along the front, around the end, back along the rear. Where the layers of an end hold together at the
 * head they are one leaf, and so they stay. Pushing the ends inward bends the slit part of each layer outward at its middle, so that
 * its two panels become a leaf, the print outside. The four leaves stand around one axis like a cross and are laid to one side.
 */
function readZine(sheet: Pile, paper: Folded): readonly Seen[] {
  const { widthMm, heightMm, binding } = paper;
  const folded = fold(sheet, 'top', heightMm / 2, 'under');
  const columns = [1, 2, 3].reduce<readonly Pile[]>(
    (piles, column) => {
      const [taken, rest] = split(piles.at(-1) as Pile, 'left', (column * widthMm) / 4);
      return [...piles.slice(0, -1), taken, rest];
    },
    [folded],
  );
  const layer = (index: 0 | 1) => columns.map((pile) => pile[index] as Piece);
  const front = layer(1).map((piece) => look(piece, 'above'));
  const rear = layer(0).map((piece) => look(piece, 'below'));
  const ends = { left: [rear[0], front[0]], right: [front[3], rear[3]] } as const;
  // Around the ring from the middle of the front to the right, or to the left where the spine is right.
  const around =
    binding === 'left'
      ? [front[1], front[2], ...ends.right, rear[2], rear[1], ...ends.left]
      : [front[2], front[1], ...[...ends.left].reverse(), rear[1], rear[2], ...[...ends.right].reverse()];
  return around as Seen[];
}

/** Read the panels of the side that is up, row by row, from the side where reading begins. */
function readPanels(sheet: Pile, paper: Folded): readonly Seen[] {
  return cutUp(sheet, paper).flatMap((pile) => pile.map((piece) => look(piece, 'above')));
}

/** Cut all sheets at once, lay the piles on each other, the first on top, and read the leaves. */
function readStacked(sheets: readonly Pile[], paper: Folded): readonly Seen[] {
  const piles = cutUp(sheets.toReversed().flat(), paper);
  return readLeaves(piles.toReversed().flat());
}

/** Cut the copies apart: they must all be alike, and each back must be behind its front. */
function readCopies(sheet: Pile, paper: Folded): readonly Seen[] {
  const copies = cutUp(sheet, paper).map(readLeaves);
  const pages = copies.map((copy) => copy.map(({ page }) => page).join());
  assert.equal(new Set(pages).size, 1, `copies differ: ${pages.join('; ')}`);
  assert(copies.flat().every(({ upright }) => upright));
  return copies[0] as readonly Seen[];
}

function cutUp(pile: Pile, { widthMm, heightMm, columns, rows, binding }: Folded): readonly Pile[] {
  const cells = (rest: Pile, half: 'left' | 'top', cuts: readonly number[]): readonly Pile[] => {
    const piles: Pile[] = [];
    let left = rest;
    for (const at of cuts) {
      const [taken, kept] = split(left, half, at);
      piles.push(taken);
      left = kept;
    }
    return [...piles, left];
  };
  const downwards = Array.from({ length: rows - 1 }, (_, row) => heightMm - ((row + 1) * heightMm) / rows);
  const rightwards = Array.from({ length: columns - 1 }, (_, column) => ((column + 1) * widthMm) / columns);
  return cells(pile, 'top', downwards).flatMap((row) => {
    const across = cells(row, 'left', rightwards);
    return binding === 'left' ? across : across.toReversed();
  });
}

/** Leaves that are folded on each other must cover each other. */
function assertOneSize(pile: Pile): void {
  const [first] = pile as [Piece];
  for (const piece of pile) {
    for (const side of ['left', 'right', 'bottom', 'top'] as const) {
      assert(Math.abs(piece[side] - first[side]) < 0.01, 'the layers do not cover each other');
    }
  }
}
