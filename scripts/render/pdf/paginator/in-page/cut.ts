import { type Cut, lineStart } from './line-starts.ts';
import type { Block, Row } from './row.ts';

/** How to part a flow before a row. Told while the flow is still whole, for it is asked of its layout. */
export interface Parting {
  readonly cut: Cut;
  /** The elements that begin with the new page, as far as the first's margin would be the page's. */
  readonly atTop: readonly Element[];
  /** The block that is cut between two of its lines, and the second of them. */
  readonly block: Block | undefined;
  readonly line: number;
  /** The last line before the cut stays as wide as the others. */
  readonly filled: boolean;
  /** The block's first letter has a style of its own, which the first letter after the cut must not get. */
  readonly initial: boolean;
  /** A table's row that is cut through, and where its cells go on: nothing where one has ended. */
  readonly tableRow: { readonly row: Element; readonly cells: readonly (Parting | undefined)[] } | undefined;
}

export function partingBefore(row: Row): Parting {
  const { block, line, opens, slice } = row;
  const base = { atTop: marginsAtTop(opens), block: undefined, line: 0, filled: false, initial: false, tableRow: undefined };
  const at = (node: Node): Cut => ({ node, hyphen: 'none', forced: false });
  const [outermost] = opens;
  if (slice) {
    const cells = slice.cells.map((cell) => cell && partingBefore(cell));
    return { ...base, cut: at(slice.tableRow), tableRow: { row: slice.tableRow, cells } };
  }
  if (outermost) return { ...base, cut: at(outermost) };
  if (!block) throw new Error('a row that opens nothing has lines');
  if (line === 0) return { ...base, cut: at(block.run[0] as Node) };
  const cut = lineStart(block, line);
  return { ...base, cut, block, line, filled: block.justified && !cut.forced, initial: hasInitial(block.root) };
}

export function hasInitial(block: Element): boolean {
  const [own, letter] = [getComputedStyle(block), getComputedStyle(block, '::first-letter')];
  return INITIAL_STYLE.some((name) => letter.getPropertyValue(name) !== own.getPropertyValue(name));
}

/** What a design gives an initial, apart from its colour. */
export const INITIAL_STYLE = [
  'initial-letter',
  'float',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
];

/** What stands in an element with padding, a border or a grid has its margin inside. */
export function marginsAtTop(opens: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const element of opens) {
    found.push(element);
    const { paddingTop, borderTopWidth, display } = getComputedStyle(element);
    if (Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth) > 0 || !/^(?:block|list-item)$/.test(display)) break;
  }
  return found;
}

/** A part of a block that was cut: its lines from one up to but without the other. */
export interface Piece {
  readonly element: HTMLElement;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** What was cut so far. */
export interface Cuts {
  /** Of a text that was cut, how much is gone, in UTF-16 units. */
  readonly taken: Map<Node, number>;
  readonly pieces: Piece[];
}

/**
 * Take what stands in a flow before a parting, or all that is left.
 *
 * An element that is cut stands on both pages: the copy on the first keeps the id, what is left goes on without its indent, its mark and its
 * upper edge. A hidden, empty stand-in for the neighbour on the other page keeps selectors such as `p + p` and `:first-child` true.
 */
export function takePage(flow: Element, parting: Parting | undefined, cuts: Cuts): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(flow);
  if (!parting) return range.extractContents();
  const { cut, atTop, tableRow } = parting;
  for (const element of atTop) element.classList.add('page-start');
  if (tableRow) cutTableRow(tableRow.row, tableRow.cells, cuts);
  const halved = chainOf(cut.node, flow);
  if (cut.offset === undefined) range.setEndBefore(cut.node);
  else range.setEnd(cut.node, cut.offset - (cuts.taken.get(cut.node) ?? 0));
  const page = range.extractContents();
  if (cut.offset !== undefined) cuts.taken.set(cut.node, cut.offset);
  joinHalves(page, flow, halved, parting, cuts);
  return page;
}

/** The elements that a cut before a node goes through, outermost first. */
export function chainOf(node: Node, flow: Element): HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let parent = node.parentElement; parent && parent !== flow; parent = parent.parentElement) chain.unshift(parent);
  return chain;
}

export function joinHalves(
  page: DocumentFragment,
  flow: Element,
  halved: readonly HTMLElement[],
  parting: Parting,
  cuts: Cuts,
): void {
  const { cut, block, line, filled, initial, tableRow } = parting;
  let [before, after]: [ParentNode, ParentNode] = [page, flow];
  for (const [depth, rest] of halved.entries()) {
    const first = before.lastElementChild as HTMLElement;
    if (rest instanceof HTMLOListElement) numberOn(first as HTMLOListElement, rest, halved[depth + 1]?.tagName === 'LI');
    if (rest instanceof HTMLTableElement) repeatHead(first as HTMLTableElement, rest);
    rest.removeAttribute('id');
    rest.classList.add('continued');
    first.classList.add('continues');
    if (rest.matches('li, tr')) keepCount(before, after, first.previousElementSibling, 0);
    if (block?.root === rest) {
      if (filled) first.classList.add('filled');
      if (initial) rest.classList.add('past-initial');
      const from = cuts.pieces.findLast((piece) => piece.block === block)?.to ?? 0;
      cuts.pieces.push({ element: first, block, from, to: line });
    }
    [before, after] = [first, rest];
  }
  if (cut.hyphen === 'soft') before.append(hyphen());
  const [last, next] = [before.lastElementChild, after.firstElementChild];
  if (!last || !next || cut.node !== next || cut.offset !== undefined) return;
  if (tableRow) keepCount(before, after, last.previousElementSibling, 0);
  else {
    if (!last.matches(INLINE)) keepCount(before, after, last, 1);
    before.append(standIn(next));
  }
}

/**
 * Put one stand-in or two before the first element after a cut, for its neighbour on the other page: as many as let it be even or odd as
 * before, which the stripes of a table go by.
 *
 * @param more 1 when it is the next after the last on the other page, 0 when it goes on with that
 */
export function keepCount(before: ParentNode, after: ParentNode, neighbour: Element | null, more: 0 | 1): void {
  const ahead = before.childElementCount - 1 + more;
  if (!neighbour || ahead === 0) return;
  after.prepend(...Array.from({ length: 2 - (ahead % 2) }, () => standIn(neighbour)));
}

/** What stands in lines: none of it is a neighbour that a block's style asks for. */
export const INLINE =
  'a, abbr, b, bdi, br, cite, code, del, em, i, img, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup, u, var, wbr';

export function hyphen(): Element {
  const mark = document.createElement('span');
  mark.className = 'page-hyphen';
  return mark;
}

export function standIn(element: Element): Element {
  const empty = element.cloneNode() as HTMLElement;
  empty.removeAttribute('id');
  empty.classList.add('stand-in');
  return empty;
}

/** Let the rest of a list count on: from its first whole item, or from the one that is cut. */
export function numberOn(first: HTMLOListElement, rest: HTMLOListElement, cutsItem: boolean): void {
  const items = [...first.children].filter((child) => child.tagName === 'LI' && !child.classList.contains('stand-in'));
  rest.start = first.start + items.length - (cutsItem ? 1 : 0);
}

/** Say the head of a table again where it goes on. It is for the eye only: a reader aloud has heard it. */
export function repeatHead(first: HTMLTableElement, rest: HTMLTableElement): void {
  const columns = first.querySelector(':scope > colgroup');
  if (first.tHead && !rest.tHead) {
    const again = first.tHead.cloneNode(true) as HTMLElement;
    again.setAttribute('aria-hidden', 'true');
    for (const element of [again, ...again.querySelectorAll('[id]')]) element.removeAttribute('id');
    for (const call of again.querySelectorAll('a.noteref')) call.remove();
    rest.prepend(again);
  }
  if (columns) rest.prepend(columns.cloneNode(true));
}

/** Cut a row of a table through its cells: a copy with their beginnings goes before it. */
export function cutTableRow(row: Element, cells: readonly (Parting | undefined)[], cuts: Cuts): void {
  const first = row.cloneNode() as Element;
  row.removeAttribute('id');
  row.classList.add('continued');
  first.classList.add('continues');
  for (const [index, cell] of [...row.children].entries()) {
    const copy = cell.cloneNode() as Element;
    cell.removeAttribute('id');
    copy.append(takePage(cell, cells[index], cuts));
    first.append(copy);
    // A cell that is empty would be left out of the tags, and those behind it slip into its column.
    for (const part of [copy, cell]) if (part.textContent === '') part.append('\u00A0');
  }
  row.before(first);
}
