import type { Flow } from './flow.ts';
import type { Row } from './row.ts';

/**
 * Lay what is set in columns in a single one, as wide as one of them, so that it can be measured like any flow. The page sets it in columns
 * again, by our own count: the browser's would break them by rules that were not reckoned with.
 */
export function unfoldColumns(flow: Element): void {
  const found = [...flow.querySelectorAll<HTMLElement>('section, div, ul, ol, dl, aside')].flatMap((element) => {
    const { columnCount, columnWidth, columnGap, paddingLeft, paddingRight } = getComputedStyle(element);
    if (columnCount === 'auto' && columnWidth === 'auto') return [];
    const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const gap = Number.parseFloat(columnGap) || 0;
    const most = Number.parseInt(columnCount, 10) || Number.POSITIVE_INFINITY;
    // CSS Multi-column Layout 1, section 3.4.
    const count = Math.max(1, Math.min(most, Math.floor((width + gap) / ((Number.parseFloat(columnWidth) || 1) + gap))));
    return [{ element, count, gap, columnWidth: (width - (count - 1) * gap) / count }];
  });
  for (const { element, count, gap, columnWidth } of found) {
    element.style.columns = 'auto';
    if (count < 2) continue;
    element.classList.add('set-columns');
    element.dataset.columns = String(count);
    element.style.setProperty('--column-gap', `${gap}px`);
    element.style.setProperty('--column-width', `${columnWidth}px`);
  }
}

/** Rows that stand in columns beside each other. */
export interface Columns {
  /** The rows with which columns begin, the first among them. */
  readonly starts: readonly number[];
  readonly heightPx: number;
}

/** Share rows among columns so that the highest is as low as can be. */
export function balanceColumns(flow: Flow, from: number, to: number): Columns {
  const row = (index: number) => flow.row(index) as Row;
  const count = Number(row(from).columns?.dataset.columns);
  const share = (heightPx: number): number[] | undefined => {
    const starts = [from];
    for (let at = from + 1; at < to; at += 1) {
      const start = starts.at(-1) as number;
      if (row(at).bottom - row(start).columnTop <= heightPx + 0.1) continue;
      let next = at;
      while (next > start + 1 && row(next).kept) next -= 1;
      if (row(next).kept) next = at;
      if (starts.length === count) return undefined;
      starts.push(next);
      at = next;
    }
    return starts;
  };
  let low = 0;
  let high = row(to - 1).bottom - row(from).columnTop;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (share(middle)) high = middle;
    else low = middle;
  }
  const starts = share(high) as number[];
  const feet = starts.map((start, index) => row((starts[index + 1] ?? to) - 1).bottom - row(start).columnTop);
  return { starts, heightPx: Math.max(...feet) };
}

/**
 * Make the function that tells how deep a page is when its text comes to a row. What stands in columns takes less than it was measured.
 *
 * @param base pixels above the first row, for the head of a table that is said again
 */
export function depthCounter(flow: Flow, from: number, base: number): (to: number) => number {
  const first = flow.row(from) as Row;
  let saved = 0;
  let group: { columns: Element; from: number } | undefined;
  const saving = (to: number) => {
    if (!group) return 0;
    const measured = (flow.row(to - 1) as Row).bottom - (flow.row(group.from) as Row).columnTop;
    return measured - balanceColumns(flow, group.from, to).heightPx;
  };
  return (to) => {
    const row = flow.row(to - 1) as Row;
    if (row.columns !== group?.columns) {
      saved += saving(to - 1);
      group = row.columns && { columns: row.columns, from: to - 1 };
    }
    return row.bottom - first.top + base - saved - saving(to);
  };
}

/** The rows of a page with which a column begins that is not the first of its columns. */
export function columnStarts(flow: Flow, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at += 1) {
    const { columns } = flow.row(at) as Row;
    if (!columns) continue;
    let end = at + 1;
    while (end < to && flow.row(end)?.columns === columns) end += 1;
    starts.push(...balanceColumns(flow, at, end).starts.slice(1));
    at = end - 1;
  }
  return starts;
}

/** Put a part of a page that begins with a column beside the column before. */
export function joinColumn(page: ParentNode, part: ParentNode): void {
  const isReal = (child: Element) => !child.classList.contains('stand-in');
  const before = [...page.children].findLast(isReal) as HTMLElement;
  const after = [...part.children].find(isReal) as HTMLElement;
  if (after.classList.contains('set-columns')) {
    foldColumns(before);
    before.append(columnOf(after));
  } else joinColumn(before, after);
  before.classList.toggle('continues', after.classList.contains('continues'));
  for (const child of [...part.children]) if (!isReal(child) || child === after) child.remove();
  page.append(...part.childNodes);
}

/** Put what stands in a container into its first column. */
export function foldColumns(container: HTMLElement): void {
  if (container.firstElementChild?.classList.contains('page-column')) return;
  container.replaceChildren(columnOf(container));
}

export function columnOf(container: HTMLElement): Element {
  const column = document.createElement('div');
  column.className = 'page-column';
  column.append(...container.childNodes);
  return column;
}
