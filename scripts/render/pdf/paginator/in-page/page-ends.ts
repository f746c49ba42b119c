import { depthCounter } from './columns.ts';
import type { Flow } from './flow.ts';
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

/** A way to end a page, and what it costs. */
export interface PageEnd {
  readonly page: PageContent;
  readonly price: number;
}

/*
 * What it costs to end a page, in lines left empty, squared: a note that goes on on the next page is as bad as four empty lines, a broken
 * word as more than five.
 */
export const SPLIT_NOTE = 16;
export const BROKEN_WORD = 30;
export const TORN_PARAGRAPH = 150;
export const TORN_WHOLE = 5000;
export const LEFT_ALONE = 10_000;
/** The last page of a chapter holds less than so many lines, and what that costs. */
export const FEW_LINES = 5;
export const FEW_LEFT = 25;

/** So much dearer than the cheapest may be what is worth a thought, and so many of them are thought of. */
export const PRICE_RANGE = 80;
export const MOST_ENDS = 6;

/** Find the ways to end the page that begins with a row and a line of notes, the cheapest first. There is always one. */
export function pageEnds(flow: Flow, room: PageRoom, from: number, notesFrom: number, isFirst: boolean): PageEnd[] {
  const carries = notesFrom < flow.notesBefore(from);
  // The notes of what is closed end before something new begins.
  if (carries && flow.row(from)?.force !== '') return [notesAlone(flow, room, from, notesFrom)];
  const { endings, closes } = endingsOf(flow, room, from, notesFrom);
  const last = endings.at(-1);
  const end = (ending: Ending, price: number, isLast = false): PageEnd => ({
    page: { from, to: ending.to, notesFrom, notesTo: ending.notesTo, depth: ending.depth, closes: isLast, blank: false },
    price,
  });
  if (!last) return [carries ? notesAlone(flow, room, from, notesFrom) : oneRow(flow, room, from, notesFrom)];
  if (closes) return [end(last, isFirst || last.depth >= FEW_LINES * room.leadingPx - 1 ? 0 : FEW_LEFT, true)];
  const found: PageEnd[] = [];
  let cheapest = Number.POSITIVE_INFINITY;
  for (const ending of endings.toReversed()) {
    const space = Math.max(0, (room.roomPx - ending.depth - ending.notesHeight) / room.leadingPx) ** 2;
    // Ever more is left empty from here on.
    if (space >= cheapest + PRICE_RANGE) break;
    const price = space + endPrice(flow, ending);
    cheapest = Math.min(cheapest, price);
    found.push(end(ending, price));
  }
  return found
    .filter(({ price }) => price <= cheapest + PRICE_RANGE)
    .sort((a, b) => a.price - b.price)
    .slice(0, MOST_ENDS);
}

/** A place at which a page can end: how far text and notes come then. */
export interface Ending {
  readonly to: number;
  readonly notesTo: number;
  readonly depth: number;
  readonly notesHeight: number;
  /** Notes begin here that end on the next page. */
  readonly splits: boolean;
}

/** List the rows before which the page can end; `closes`: after the last of them it must. */
export function endingsOf(flow: Flow, room: PageRoom, from: number, notesFrom: number): { endings: Ending[]; closes: boolean } {
  const repeated = repeatedHead(flow.row(from) as Row);
  const depthOf = depthCounter(flow, from, repeated);
  const endings: Ending[] = [];
  let closes = false;
  for (let to = from + 1; !closes; to += 1) {
    const ending = endAt(flow, room, { from, to, notesFrom, depth: depthOf(to), repeated });
    if (!ending) return { endings, closes };
    endings.push(ending);
    closes = flow.row(to)?.force !== '';
  }
  return { endings, closes };
}

export function endPrice(flow: Flow, { to, notesTo, splits }: Ending): number {
  const [last, next] = [flow.row(to - 1) as Row, flow.row(to) as Row];
  const { block, line } = next;
  let price = next.kept ? LEFT_ALONE : 0;
  if (next.whole && next.whole === last.whole) price += TORN_WHOLE;
  if (block && line > 0 && (line < block.orphans || block.edges.length - 1 - line < block.widows)) price += TORN_PARAGRAPH;
  if (price === 0 && flow.beginsInWord(next)) price += BROKEN_WORD;
  if (splits) price += SPLIT_NOTE;
  return noteBreaksWord(flow, notesTo) ? price + BROKEN_WORD : price;
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
  const most = notesThatFit(flow, notesFrom, due, free - room.ruleHeightPx);
  const last = flow.notes.lines[due - 1];
  const carried = flow.notesBefore(from);
  const needed =
    due > carried && last
      ? due - last.count + Math.min(2, last.count)
      : notesThatFit(flow, notesFrom, due, room.roomPx - repeated - room.ruleHeightPx - LEAST_TEXT_LINES * room.leadingPx);
  if (most < needed) return undefined;
  const notesTo = most < due ? wholeWord(flow, most, Math.max(needed, notesFrom + 1)) : most;
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

/** Give up a line or two of notes, down to `least`, where the page would end in a broken word. */
export function wholeWord(flow: Flow, most: number, least: number): number {
  for (let end = most; end >= Math.max(least, most - 2); end -= 1) {
    if (!noteBreaksWord(flow, end) && flow.notes.lines[end]?.index !== 1) return end;
  }
  return most;
}

export function noteBreaksWord(flow: Flow, end: number): boolean {
  const cut = flow.notes.lines[end];
  return cut !== undefined && cut.index > 0 && flow.beginsInWord(cut.row);
}

export function heightOfNotes(flow: Flow, from: number, to: number): number {
  return to === from ? 0 : (flow.notes.lines[to - 1]?.bottom ?? 0) - (flow.notes.lines[from]?.top ?? 0);
}

export function notesAlone(flow: Flow, room: PageRoom, row: number, notesFrom: number): PageEnd {
  const due = flow.notesBefore(row);
  const most = notesThatFit(flow, notesFrom, due, room.roomPx + 0.5 - room.ruleHeightPx);
  const notesTo = most < due ? wholeWord(flow, Math.max(notesFrom + 1, most), notesFrom + 1) : due;
  return { page: { from: row, to: row, notesFrom, notesTo, depth: 0, closes: true, blank: false }, price: 0 };
}

/** Put a row that fits on no page, or whose notes do not, on a page of its own. */
export function oneRow(flow: Flow, room: PageRoom, from: number, notesFrom: number): PageEnd {
  const row = flow.row(from) as Row;
  const depth = row.bottom - row.top + repeatedHead(row);
  const notesTo = notesThatFit(flow, notesFrom, flow.notesBefore(from + 1), room.roomPx + 0.5 - depth - room.ruleHeightPx);
  return { page: { from, to: from + 1, notesFrom, notesTo, depth, closes: false, blank: false }, price: 0 };
}

/** The height of a table's head that is said again over a row with which a page begins. */
export function repeatedHead({ table, opens }: Row): number {
  const head = table?.tHead;
  if (!table || !head || opens.includes(table) || opens.includes(head)) return 0;
  return head.getBoundingClientRect().bottom - table.getBoundingClientRect().top;
}
