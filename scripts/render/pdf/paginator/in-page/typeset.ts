import { breakPages } from './break-pages.ts';
import { columnStarts, foldColumns, joinColumn, unfoldColumns } from './columns.ts';
import { countPages } from './count-pages.ts';
import { type Cuts, marginsAtTop, type Parting, partingBefore, takePage } from './cut.ts';
import { fitHeads } from './fit-heads.ts';
import { type Flow, flowOf } from './flow.ts';
import { keepLines } from './keep-lines.ts';
import { leadLinks, type Place } from './lead-links.ts';
import { type NoteLine, noteLines } from './note-lines.ts';
import { describePages, type MadePage, newElement, pageElement } from './page-elements.ts';
import type { PageContent, PageRoom } from './page-ends.ts';
import { crowdedTables, overfullPages } from './page-faults.ts';
import { fitToPage, fixColumns } from './prepare.ts';
import { breakGreedily, breakPretty } from './pretty.ts';
import type { Row } from './row.ts';
import { measureRows } from './rows.ts';

/** What the paginator is told. */
export interface PaginatorOptions {
  /** Printed above left-hand pages. */
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  /** Pages counted through from the first, or those before the text by themselves in roman numerals. */
  readonly numbering: 'through' | 'roman-front';
  readonly leadingPx: number;
  readonly lines: number;
}

/** One page of the book, as it was made. */
export interface PageFacts {
  readonly part: 'front' | 'text' | 'back';
  /** Its printed number, whether or not it is printed on it. */
  readonly label: string;
  /** The right-hand page of a book that is bound on the left is a recto; of one that is bound on the right, the left-hand page. */
  readonly side: 'recto' | 'verso';
  readonly onRight: boolean;
  readonly blank: boolean;
  /** A chapter or another part begins at its head. */
  readonly opening: boolean;
  readonly head: string;
  readonly folio: string;
}

/** Where everything fell. */
export interface Pages {
  readonly pages: readonly PageFacts[];
  /** The page of every element with an id, from 1. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** What is higher or wider than its page. */
  readonly overfull: readonly PageFault[];
  /** Tables whose type had to become so small that it is hard to read. */
  readonly crowded: readonly PageFault[];
  /** Where links within the book lead, by the id of the element as a URL has it. */
  readonly places: Readonly<Record<string, Place>>;
}

/** Something on a page that should not be. */
export interface PageFault {
  /** From 1. */
  readonly page: number;
  /** Words by which it is found. */
  readonly text: string;
}

/**
 * Set the document as pages, in two steps: first all that stands before an element `.late`, whose content can only be written when the pages
 * of that are known (an index); then the rest.
 */
export interface Typesetter {
  /** The printed number of the page of every id so far. */
  begin(): Readonly<Record<string, string>>;
  finish(late: string): Pages;
  /** Set the rest as `finish` does, and only count: no page is built. */
  count(late: string): PageCount;
}

/** How many pages a book has, and what would save one. */
export interface PageCount {
  readonly pages: number;
  /** The page on which a chapter ends with the fewest lines, and nothing else stands; none when all of them are full enough. */
  readonly shortest?: { readonly label: string; readonly lines: number };
}

export function typesetter(options: PaginatorOptions): Typesetter {
  const { leadingPx, lines } = options;
  const roomPx = leadingPx * lines;
  const made: MadePage[] = [];
  const flow = newElement('div', ['page-body', 'flow']);
  const foot = newElement('div', ['page-notes', 'flow']);
  const parts = [...document.body.children].filter((part) => part.localName !== 'script');
  const notes = new Map<string, Element>();
  for (const note of document.querySelectorAll('.footnotes > .footnote')) notes.set(`#${note.id}`, note);
  foot.append(...notes.values());
  const called = new Set([...document.querySelectorAll('a.noteref')].map((call) => call.getAttribute('href')));
  const uncalled = [...notes.keys()].filter((href) => !called.has(href));
  const text = parts.filter((part) => !part.matches('.footnotes'));
  const late = text.findIndex((part) => part.matches('.late'));
  const cuts: Cuts = { taken: new Map(), pieces: [] };

  const set = (content: readonly Element[]) => {
    flow.replaceChildren(...content);
    document.body.replaceChildren(flow, foot);
    breakGreedily([flow, foot]);
    unfoldColumns(flow);
    fitToPage(flow, roomPx);
    fixColumns(flow);
    const rule = getComputedStyle(foot);
    const room: PageRoom = {
      roomPx,
      leadingPx,
      ruleHeightPx: Number.parseFloat(rule.paddingTop) + Number.parseFloat(rule.borderTopWidth),
    };
    const rows = flowOf(measureRows(flow, roomPx, uncalled), noteLines(notes, roomPx - room.ruleHeightPx));
    // As on every page; all rows keep their distances.
    for (const element of marginsAtTop(rows.row(0)?.opens ?? [])) {
      if (Number.parseFloat(getComputedStyle(element).marginTop) > 0) element.classList.add('page-start');
    }
    const contents = breakPages(rows, room, made.length);
    made.push(...makePages(contents, rows, flow, foot, cuts));
  };

  const setLate = (html: string) => {
    if (late < 0) return;
    (text[late] as Element).innerHTML = html;
    set(text.slice(late));
  };

  return {
    begin: () => {
      set(late < 0 ? text : text.slice(0, late));
      const facts = describePages(made, options);
      return Object.fromEntries(made.flatMap((page, at) => idsOn(page).map((id) => [id, facts[at]?.label ?? ''] as const)));
    },
    finish: (html) => {
      setLate(html);
      const facts = describePages(made, options);
      const pageOf = Object.fromEntries(made.flatMap((page, at) => idsOn(page).map((id) => [id, at + 1] as const)));
      const pages = made.map((page, at) => pageElement(page, facts[at] as PageFacts));
      for (const page of pages) numberContents(page, (id) => facts[(pageOf[id] ?? 0) - 1]?.label);
      document.body.replaceChildren(...pages);
      fitHeads(pages);
      breakPretty(pages, cuts.pieces);
      keepLines(cuts.pieces);
      return {
        pages: facts,
        pageOf,
        overfull: overfullPages(pages),
        crowded: crowdedTables(pages),
        places: leadLinks(pages),
      };
    },
    count: (html) => {
      setLate(html);
      return countPages(made, describePages(made, options), leadingPx);
    },
  };
}

export function makePages(contents: readonly PageContent[], rows: Flow, flow: Element, foot: Element, cuts: Cuts): MadePage[] {
  const { lines } = rows.notes;
  // All of it is asked before the first cut moves the rest.
  const partings = contents.map(({ from, to, notesTo }) => {
    const next = rows.row(to);
    const line = lines[notesTo];
    const columns = columnStarts(rows, from, to).map((start) => partingBefore(rows.row(start) as Row));
    return { text: [...columns, next && partingBefore(next)], notes: line && notePlace(line) };
  });
  const opens = contents.map(({ from, to }) => from < to && rows.row(from)?.opens.some((one) => one.localName === 'section'));
  // Notes are cut as a flow of their own, in the order in which they are called.
  const order = [...new Set(lines.map(({ note }) => note))];
  const rest = newElement('div', []);
  foot.replaceChildren(...order);
  rest.append(flow, foot);
  return contents.map((content, index) => {
    const empty = document.createDocumentFragment();
    const { from, to, notesFrom, notesTo } = content;
    const parting = partings[index];
    const takeText = () => {
      const [body = empty, ...columns] = (parting?.text ?? []).map((one) => takePage(flow, one, cuts));
      for (const column of columns) joinColumn(body, column);
      for (const element of body.querySelectorAll<HTMLElement>('.set-columns')) foldColumns(element);
      return body;
    };
    return {
      content,
      body: from === to ? empty : takeText(),
      notes: notesFrom === notesTo ? empty : takePage(foot, parting?.notes, cuts),
      opening: opens[index] ?? false,
      notesContinue: (lines[notesFrom]?.index ?? 0) > 0 && notesFrom < notesTo,
    };
  });
}

export function notePlace({ row, note, index }: NoteLine): Parting {
  if (index > 0) return partingBefore(row);
  const cut = { node: note, hyphen: 'none', forced: false } as const;
  return { cut, atTop: [], block: undefined, line: 0, filled: false, initial: false, tableRow: undefined };
}

export function idsOn({ body, notes }: MadePage): string[] {
  return [body, notes].flatMap((part) => [...part.querySelectorAll('[id]')].map(({ id }) => id));
}

/** Print in the contents the page of each entry. */
export function numberContents(page: Element, labelOf: (id: string) => string | undefined): void {
  for (const number of page.querySelectorAll('.contents .page-number')) {
    const href = number.parentElement?.querySelector(':scope > a[href]')?.getAttribute('href') ?? '';
    number.textContent = labelOf(href.slice(1)) ?? '';
  }
}
