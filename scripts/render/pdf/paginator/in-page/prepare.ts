/** Let what is wider or taller than a page fit it, before anything is measured. */
export function fitToPage(flow: Element, roomPx: number): void {
  const width = flow.getBoundingClientRect().width;
  const changes: (() => void)[] = [];
  for (const table of flow.querySelectorAll('table')) {
    const own = table.getBoundingClientRect().width;
    const room = Math.min(width, table.parentElement?.clientWidth || width);
    if (own <= room + 1) continue;
    const { fontSize, lineHeight } = getComputedStyle(table);
    const scale = Math.max(SMALLEST_TABLE, room / own);
    changes.push(() => {
      table.style.fontSize = `${Number.parseFloat(fontSize) * scale}px`;
      table.style.lineHeight = `${Number.parseFloat(lineHeight) * scale}px`;
      if (room / own < SMALLEST_TABLE) table.classList.add('crowded');
    });
  }
  for (const picture of flow.querySelectorAll('img')) {
    const box = picture.getBoundingClientRect();
    const around = picture.closest('figure')?.getBoundingClientRect() ?? box;
    if (around.height <= roomPx) continue;
    // Caption and picture on one page; a caption that is itself as long as a page is cut like any text.
    const height = Math.max(roomPx / 3, roomPx - 1 - (around.height - box.height));
    changes.push(() => {
      picture.style.maxHeight = `${Math.min(box.height, height)}px`;
    });
  }
  for (const change of changes) change();
}

/** Type of a table may shrink to this part of its size; what is wider still breaks inside words. */
export const SMALLEST_TABLE = 0.6;

/** Keep the widths of a table's columns when its rows are parted. */
export function fixColumns(flow: Element): void {
  const changes: (() => void)[] = [];
  for (const table of flow.querySelectorAll('table')) {
    const box = table.getBoundingClientRect();
    const cells = [...(table.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
    if (box.height === 0) continue;
    changes.push(() => {
      const group = document.createElement('colgroup');
      for (const width of cells) {
        const column = document.createElement('col');
        column.style.width = `${width}px`;
        group.append(column);
      }
      table.prepend(group);
      table.style.tableLayout = 'fixed';
      table.style.width = `${box.width}px`;
    });
  }
  for (const change of changes) change();
}
