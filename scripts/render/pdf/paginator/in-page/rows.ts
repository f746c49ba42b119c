import { callElements, callsIn, extentOf, initialLines, isSeen, lineEdges } from './lines.ts';
import type { Block, Force, Row } from './row.ts';

/** What the walk knows on its way through the flow. */
interface Walk {
  readonly roomPx: number;
  /** Notes that nothing calls: they stand at the end of the text. */
  readonly uncalled: readonly string[];
  opens: Element[];
  force: Force;
  kept: number;
  whole: Element | undefined;
  table: HTMLTableElement | undefined;
  columns: HTMLElement | undefined;
  /** Held back until the next one is known: elements that end with it make it taller. */
  last: Row | undefined;
  rows: number;
}

/**
 * Measure a flow that is laid out in one long column, row by row.
 *
 * It is a generator, so that a page is measured when it is filled; nothing is written to the document meanwhile, so that the browser lays
 * out once.
 *
 * @param roomPx height of a page's text: what is no taller may be asked to stand on one page
 */
export function* measureRows(flow: Element, roomPx: number, uncalled: readonly string[] = []): Generator<Row> {
  const walk: Walk = {
    roomPx,
    uncalled,
    opens: [],
    force: '',
    kept: 0,
    whole: undefined,
    table: undefined,
    columns: undefined,
    last: undefined,
    rows: 0,
  };
  yield* walkBlocks(flow, getComputedStyle(flow), flow.getBoundingClientRect(), walk);
  if (walk.last) yield walk.last;
}

export function* walkElement(element: Element, walk: Walk): Generator<Row> {
  const style = getComputedStyle(element);
  if (/^none|^table-column/.test(style.display) || style.position === 'absolute') return;
  const box = element.getBoundingClientRect();
  const { rows, whole, table, columns } = walk;
  walk.opens.push(element);
  walk.force = strongerForce(walk.force, style.breakBefore);
  if (style.breakBefore.startsWith('avoid')) walk.kept = Math.max(walk.kept, 1);
  if (/^avoid/.test(style.breakInside) && box.height <= walk.roomPx) walk.whole ??= element;
  if (element instanceof HTMLTableElement) walk.table = element;
  if (element instanceof HTMLElement && element.classList.contains('set-columns')) walk.columns = element;
  yield* walkInside(element, style, box, walk);
  const holdsNotes = element.tagName === 'MAIN' && walk.uncalled.length > 0;
  // Nothing in it makes a row, yet it takes room, or is all the place there is for notes.
  if (walk.rows === rows && (box.height > 0.5 || holdsNotes))
    yield* putRow({ top: box.top, bottom: box.bottom, calls: [] }, walk);
  walk.whole = whole;
  walk.table = table;
  walk.columns = columns;
  if (walk.rows === rows) {
    walk.opens = walk.opens.filter((one) => one !== element);
    return;
  }
  const last = walk.last as Row;
  last.bottom = Math.max(last.bottom, box.bottom);
  walk.force = strongerForce(walk.force, style.breakAfter);
  if (/^H[1-6]$/.test(element.tagName)) walk.kept = 2;
  else if (style.breakAfter.startsWith('avoid') || element.tagName === 'THEAD') walk.kept = 1;
  if (holdsNotes) last.calls.push(...walk.uncalled);
}

export function* walkInside(element: Element, style: CSSStyleDeclaration, box: DOMRect, walk: Walk): Generator<Row> {
  if (/^(?:IMG|HR|svg)$/.test(element.tagName)) return;
  if (style.display === 'table-row') {
    yield* walkTableRow(element, box, walk);
    // What a cell reaches down into is not parted from it.
    const spans = [...element.children].map((cell) => (cell instanceof HTMLTableCellElement ? cell.rowSpan : 1));
    walk.kept = Math.max(walk.kept, Math.max(...spans) - 1);
  } else if (/flex|grid/.test(style.display)) yield* walkBands(element, walk);
  else yield* walkBlocks(element, style, box, walk);
}

/** Walk through what stands side by side in a grid: what overlaps in height makes one row. */
export function* walkBands(element: Element, walk: Walk): Generator<Row> {
  let band: { top: number; bottom: number; members: Element[] } | undefined;
  const bands: NonNullable<typeof band>[] = [];
  for (const child of element.children) {
    const { top, bottom, height } = child.getBoundingClientRect();
    if (height === 0) continue;
    if (band && top < band.bottom - 1 && bottom > band.top + 1) {
      band.members.push(child);
      band.top = Math.min(band.top, top);
      band.bottom = Math.max(band.bottom, bottom);
    } else {
      band = { top, bottom, members: [child] };
      bands.push(band);
    }
  }
  for (const { top, bottom, members } of bands) {
    const [first] = members;
    if (members.length === 1 && first) {
      yield* walkElement(first, walk);
      continue;
    }
    walk.opens.push(...members.slice(0, 1));
    yield* putRow({ top, bottom, calls: members.flatMap(callsIn) }, walk);
  }
}

/** Walk through blocks; text between them makes blocks of its own. */
export function* walkBlocks(element: Element, style: CSSStyleDeclaration, box: DOMRect, walk: Walk): Generator<Row> {
  const content = {
    top: box.top + Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop),
    bottom: box.bottom - Number.parseFloat(style.borderBottomWidth) - Number.parseFloat(style.paddingBottom),
  };
  let top = content.top;
  let run: Node[] = [];
  for (const child of element.childNodes) {
    const inner = child instanceof Element ? getComputedStyle(child) : undefined;
    if (inner?.display === 'none') continue;
    if (!inner || !(child instanceof Element) || /^inline|^ruby|^contents/.test(inner.display)) {
      run.push(child);
      continue;
    }
    const next = child.getBoundingClientRect();
    if (run.some(isSeen)) {
      yield* putLines(element, run, { top, bottom: next.top - Number.parseFloat(inner.marginTop) }, style, walk);
    }
    run = [];
    yield* walkElement(child, walk);
    top = next.bottom + Number.parseFloat(inner.marginBottom);
  }
  if (!run.some(isSeen)) return;
  const extent =
    style.display === 'table-cell' ? extentOf(run, Number.parseFloat(style.lineHeight)) : { top, bottom: content.bottom };
  yield* putLines(element, run, extent, style, walk);
}

export function* putLines(
  root: Element,
  run: readonly Node[],
  extent: { readonly top: number; readonly bottom: number },
  style: CSSStyleDeclaration,
  walk: Walk,
): Generator<Row> {
  const lineHeightPx = Number.parseFloat(style.lineHeight);
  const edges = lineEdges(run, extent, lineHeightPx);
  const lines = edges.length - 1;
  const initial = lines > 2 ? initialLines(root, lineHeightPx) : 0;
  const block: Block = {
    root,
    run,
    alone: run.length === root.childNodes.length,
    edges,
    orphans: Math.max(Number(style.orphans) || 2, initial),
    widows: Number(style.widows) || 2,
    justified: style.textAlign === 'justify',
    preformatted: style.whiteSpaceCollapse === 'preserve',
  };
  // Balanced lines would fall otherwise if there were fewer of them.
  const balanced = style.textWrapStyle === 'balance' && walk.whole === undefined && extent.bottom - extent.top <= walk.roomPx;
  if (balanced) walk.whole = root;
  const calls: string[][] = edges.map(() => []);
  let at = 0;
  for (const call of run.flatMap((node) => (node instanceof Element ? callElements(node) : []))) {
    const { top, height } = call.getClientRects()[0] ?? call.getBoundingClientRect();
    while (at < lines - 1 && top + height / 2 > (edges[at + 1] as number)) at += 1;
    calls[at]?.push(call.getAttribute('href') as string);
  }
  for (let line = 0; line < lines; line += 1) {
    const [top, bottom] = [edges[line] as number, edges[line + 1] as number];
    yield* putRow({ top, bottom, line, block, calls: calls[line] ?? [] }, walk);
  }
  if (balanced) walk.whole = undefined;
}

export function* walkTableRow(element: Element, box: DOMRect, walk: Walk): Generator<Row> {
  if (box.height <= walk.roomPx) {
    yield* putRow({ top: box.top, bottom: box.bottom, calls: callsIn(element) }, walk);
    return;
  }
  const cells = [...element.children].map((cell) => [...measureRows(cell, walk.roomPx)]);
  const rows = cells.flat().sort((a, b) => a.top - b.top);
  // A cut goes through all cells at once, where no line of any stands across it.
  const slices: { top: number; bottom: number; calls: string[] }[] = [];
  for (const { top, bottom, calls } of rows) {
    const slice = slices.at(-1);
    if (slice && top < slice.bottom - 1) {
      slice.bottom = Math.max(slice.bottom, bottom);
      slice.calls.push(...calls);
    } else slices.push({ top, bottom, calls: [...calls] });
  }
  for (const [index, slice] of slices.entries()) {
    const goesOn = (own: readonly Row[]) => own.find(({ top }) => top >= slice.top - 1);
    yield* putRow(
      index === 0 ? { ...slice, top: box.top } : { ...slice, slice: { tableRow: element, cells: cells.map(goesOn) } },
      walk,
    );
  }
}

export function* putRow(
  row: Pick<Row, 'top' | 'bottom' | 'calls'> & Partial<Pick<Row, 'block' | 'line' | 'slice'>>,
  walk: Walk,
): Generator<Row> {
  if (walk.last) yield walk.last;
  const topOf = (outermost: Element | undefined) =>
    outermost ? Math.min(row.top, outermost.getBoundingClientRect().top) : row.top;
  const top = topOf(walk.opens[0]);
  const { columns } = walk;
  walk.last = {
    ...row,
    top,
    columnTop: columns && walk.opens.includes(columns) ? topOf(walk.opens[walk.opens.indexOf(columns) + 1]) : top,
    block: row.block,
    line: row.line ?? 0,
    slice: row.slice,
    opens: walk.opens,
    force: walk.force,
    kept: walk.kept > 0,
    whole: walk.whole,
    table: walk.table,
    columns,
  };
  walk.opens = [];
  walk.force = '';
  walk.kept = Math.max(0, walk.kept - 1);
  walk.rows += 1;
}

export function strongerForce(one: Force, value: string): Force {
  const sides: Record<string, Force> = {
    page: 'page',
    always: 'page',
    recto: 'recto',
    right: 'recto',
    verso: 'verso',
    left: 'verso',
  };
  const other = sides[value] ?? '';
  return one === 'recto' || one === 'verso' || other === '' ? one : other;
}
