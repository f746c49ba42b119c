import { depthCounter } from './columns.ts';
import { lineStart } from './line-starts.ts';
import type { NoteLines } from './note-lines.ts';
import type { Row } from './row.ts';

/** What stands on one page: rows of the text and lines of notes, each from one up to but without the other. */
export interface PageContent {
  readonly from: number;
  readonly to: number;
  readonly notesFrom: number;
  readonly notesTo: number;
  /** Pixels of the page that the text takes. */
  readonly depth: number;
  /** The text ends, or goes on on a new page because it must. */
  readonly closes: boolean;
  /** Left empty so that the next begins on its side. */
  readonly blank: boolean;
}

export interface PageRoom {
  readonly roomPx: number;
  readonly leadingPx: number;
  /** Height of the rule over notes, with the space around it. */
  readonly ruleHeightPx: number;
}

/** The flow, measured as far as it has been asked for. */
export interface Flow {
  row(index: number): Row | undefined;
  /** How many lines of notes belong to the rows before this one. */
  notesBefore(index: number): number;
  readonly notes: NoteLines;
}

/** Measure rows when they are asked for, and their notes with them. */
export function flowOf(rows: Iterator<Row>, notes: NoteLines): Flow {
  const known: Row[] = [];
  const ends: number[] = [];
  const row = (index: number) => {
    while (known.length <= index) {
      const next = rows.next();
      if (next.done) return undefined;
      known.push(next.value);
      notes.add(next.value.calls);
      ends.push(notes.lines.length);
    }
    return known[index];
  };
  return { row, notesBefore: (index) => (index === 0 ? 0 : (ends[index - 1] as number)), notes };
}

/**
 * Break a flow into pages.
 *
 * Page by page, every row at which one could end has a price (`endPrice`), and the cheapest is taken. Facing pages of text alone end on the
 * same line where the longer one can be a line shorter.
 */
export function breakPages(flow: Flow, room: PageRoom, pagesBefore: number): PageContent[] {
  const pages: PageContent[] = [];
  let [row, note] = [0, 0];
  let faced: number | undefined;
  const isRecto = () => (pagesBefore + pages.length) % 2 === 0;
  const put = (page: PageContent) => {
    pages.push(page);
    [row, note] = [page.to, page.notesTo];
  };
  for (let next = flow.row(row); next || note < flow.notesBefore(row); next = flow.row(row)) {
    // The notes of what is closed end before something new begins.
    if (note < flow.notesBefore(row) && next?.force !== '') {
      put(notesAlone(flow, room, row, note));
      continue;
    }
    if ((next?.force === 'recto' && !isRecto()) || (next?.force === 'verso' && isRecto())) {
      put({ from: row, to: row, notesFrom: note, notesTo: note, depth: 0, closes: true, blank: true });
    }
    if (isRecto()) {
      put(fillPage(flow, { ...room, roomPx: faced ?? room.roomPx }, row, note));
      faced = undefined;
    } else {
      const spread = faceUp(flow, room, row, note);
      put(spread.verso);
      faced = spread.roomPx;
    }
  }
  return pages;
}

/** Fill a left-hand page with an eye on the one that faces it. */
export function faceUp(
  flow: Flow,
  room: PageRoom,
  row: number,
  note: number,
): { readonly verso: PageContent; readonly roomPx?: number } {
  const plain = (page: PageContent) => page.notesFrom === page.notesTo && !page.closes;
  const verso = fillPage(flow, room, row, note);
  if (!plain(verso)) return { verso };
  const recto = fillPage(flow, room, verso.to, verso.notesTo);
  const least = Math.min(verso.depth, recto.depth);
  if (!plain(recto) || isLevel(verso, recto, room)) return { verso };
  // Down to two lines fewer on both: what is shorter looks like the end of a chapter.
  for (let depth = least; depth > room.roomPx - 2.5 * room.leadingPx; depth -= room.leadingPx) {
    const shorter = { ...room, roomPx: depth + 0.5 };
    const otherVerso = fillPage(flow, shorter, row, note);
    const otherRecto = fillPage(flow, shorter, otherVerso.to, otherVerso.notesTo);
    if (plain(otherVerso) && plain(otherRecto) && isLevel(otherVerso, otherRecto, room)) {
      return { verso: otherVerso, roomPx: shorter.roomPx };
    }
  }
  return { verso };
}

export function isLevel(verso: PageContent, recto: PageContent, { leadingPx }: PageRoom): boolean {
  return Math.abs(verso.depth - recto.depth) < leadingPx / 4;
}

/** A place at which a page can end: how far text and notes come then. */
interface Ending {
  readonly to: number;
  readonly notesTo: number;
  readonly depth: number;
  readonly notesHeight: number;
  /** Notes begin here that end on the next page. */
  readonly splits: boolean;
}

export function fillPage(flow: Flow, room: PageRoom, from: number, notesFrom: number): PageContent {
  const first = flow.row(from) as Row;
  const repeated = repeatedHead(first);
  const depthOf = depthCounter(flow, from, repeated);
  const endings: Ending[] = [];
  let closes = false;
  for (let to = from + 1; !closes; to += 1) {
    const depth = depthOf(to);
    const ending = endAt(flow, room, { from, to, notesFrom, depth, repeated });
    if (!ending) break;
    endings.push(ending);
    const next = flow.row(to);
    closes = next?.force !== '';
  }
  const page = (ending: Ending, last: boolean): PageContent => ({
    from,
    to: ending.to,
    notesFrom,
    notesTo: ending.notesTo,
    depth: ending.depth,
    closes: last,
    blank: false,
  });
  const last = endings.at(-1);
  if (last && closes) return page(last, true);
  if (!last && notesFrom < flow.notesBefore(from)) return notesAlone(flow, room, from, notesFrom);
  if (!last) return oneRow(flow, room, from, notesFrom);
  let best = last;
  let price = Number.POSITIVE_INFINITY;
  for (const ending of endings.toReversed()) {
    const empty = (room.roomPx - ending.depth - ending.notesHeight) / room.leadingPx;
    const space = Math.max(0, empty) ** 2;
    // Ever more is left empty from here on.
    if (space >= price) break;
    const whole =
      space + endPrice(flow.row(ending.to - 1) as Row, flow.row(ending.to) as Row) + (ending.splits ? SPLIT_NOTE : 0);
    if (whole < price) [best, price] = [ending, whole];
  }
  return page(best, false);
}

/*
 * What it costs to end a page, in lines left empty, squared: a note that goes on on the next page is as bad as four empty lines, a broken
 * word as not quite two.
 */
export const SPLIT_NOTE = 16;
export const BROKEN_WORD = 3;
export const TORN_PARAGRAPH = 150;
export const TORN_WHOLE = 5000;
export const LEFT_ALONE = 10_000;

export function endPrice(last: Row, next: Row): number {
  const { block, line } = next;
  let price = next.kept ? LEFT_ALONE : 0;
  if (next.whole && next.whole === last.whole) price += TORN_WHOLE;
  if (!block || line === 0) return price;
  if (line < block.orphans || block.edges.length - 1 - line < block.widows) price += TORN_PARAGRAPH;
  if (price === 0 && lineStart(block, line).hyphen !== 'none') price += BROKEN_WORD;
  return price;
}

/** Tell how far the notes come when the text of a page ends before row `to`; nothing when it can not. */
export function endAt(
  flow: Flow,
  room: PageRoom,
  at: {
    readonly from: number;
    readonly to: number;
    readonly notesFrom: number;
    readonly depth: number;
    readonly repeated: number;
  },
): Ending | undefined {
  const { from, to, notesFrom, depth, repeated } = at;
  const free = room.roomPx + 0.5 - depth;
  const due = flow.notesBefore(to);
  if (free < 0) return undefined;
  if (due === notesFrom) return { to, notesTo: notesFrom, depth, notesHeight: 0, splits: false };
  const notesTo = notesThatFit(flow, notesFrom, due, free - room.ruleHeightPx);
  const last = flow.notes.lines[due - 1];
  const carried = flow.notesBefore(from);
  const needed =
    due > carried && last
      ? due - last.count + Math.min(2, last.count)
      : notesThatFit(flow, notesFrom, due, room.roomPx - repeated - room.ruleHeightPx - LEAST_TEXT_LINES * room.leadingPx);
  if (notesTo < needed) return undefined;
  const notesHeight = heightOfNotes(flow, notesFrom, notesTo) + room.ruleHeightPx;
  return { to, notesTo, depth, notesHeight, splits: notesTo < due && due > carried };
}

/** Notes that come from pages before may leave no less to the text. */
export const LEAST_TEXT_LINES = 3;

export function notesThatFit(flow: Flow, from: number, to: number, heightPx: number): number {
  let end = from;
  while (end < to && heightOfNotes(flow, from, end + 1) <= heightPx) end += 1;
  const cut = flow.notes.lines[end];
  // Of a note that goes on, no line stands alone on either page.
  if (end < to && cut && cut.count > 3 && cut.index === cut.count - 1 && end - 1 > from) return end - 1;
  return end;
}

export function heightOfNotes(flow: Flow, from: number, to: number): number {
  return to === from ? 0 : (flow.notes.lines[to - 1]?.bottom ?? 0) - (flow.notes.lines[from]?.top ?? 0);
}

export function notesAlone(flow: Flow, room: PageRoom, row: number, notesFrom: number): PageContent {
  const due = flow.notesBefore(row);
  const notesTo = Math.max(notesFrom + 1, notesThatFit(flow, notesFrom, due, room.roomPx + 0.5 - room.ruleHeightPx));
  return { from: row, to: row, notesFrom, notesTo, depth: 0, closes: true, blank: false };
}

/** Put a row that fits on no page, or whose notes do not, on a page of its own. */
export function oneRow(flow: Flow, room: PageRoom, from: number, notesFrom: number): PageContent {
  const row = flow.row(from) as Row;
  const depth = row.bottom - row.top + repeatedHead(row);
  const notesTo = notesThatFit(flow, notesFrom, flow.notesBefore(from + 1), room.roomPx + 0.5 - depth - room.ruleHeightPx);
  return { from, to: from + 1, notesFrom, notesTo, depth, closes: false, blank: false };
}

/** The height of a table's head that is said again over a row with which a page begins. */
export function repeatedHead({ table, opens }: Row): number {
  const head = table?.tHead;
  if (!table || !head || opens.includes(table) || opens.includes(head)) return 0;
  return head.getBoundingClientRect().bottom - table.getBoundingClientRect().top;
}
