export function isSeen(node: Node): boolean {
  if (node instanceof Element) return node.tagName === 'IMG' || node.tagName === 'BR' || [...node.childNodes].some(isSeen);
  return node instanceof Text && /[^ \t\r\n\f]/.test(node.data);
}

/**
 * Find where lines begin. Most blocks are as high as a number of lines of one height: then nothing more need be asked. Else the boxes of the
 * letters tell.
 */
export function lineEdges(
  run: readonly Node[],
  { top, bottom }: { top: number; bottom: number },
  lineHeightPx: number,
): number[] {
  const count = Math.round((bottom - top) / lineHeightPx);
  const even = Math.abs(bottom - top - count * lineHeightPx) < 0.5;
  const pictures = run.some((node) => node instanceof Element && (node.tagName === 'IMG' || node.querySelector('img')));
  if (even && count > 0 && !pictures) return Array.from({ length: count + 1 }, (_, line) => top + line * lineHeightPx);
  const range = document.createRange();
  range.setStartBefore(run[0] as Node);
  range.setEndAfter(run.at(-1) as Node);
  const boxes = [...range.getClientRects()].filter(({ height }) => height > 0).sort((a, b) => a.bottom - b.bottom);
  const edges = [top];
  let foot = boxes[0]?.bottom ?? bottom;
  for (const box of boxes) {
    if (box.top + box.height / 2 > foot) {
      edges.push(Math.max(foot, (foot + box.top) / 2));
      foot = box.bottom;
    }
    foot = Math.max(foot, Math.min(box.bottom, foot + 1));
  }
  return [...edges, bottom];
}

/** Tell how far lines reach in a cell, which is as high as the others of its row. */
export function extentOf(run: readonly Node[], lineHeightPx: number): { top: number; bottom: number } {
  const range = document.createRange();
  range.setStartBefore(run[0] as Node);
  range.setEndAfter(run.at(-1) as Node);
  const { top, bottom, height } = range.getBoundingClientRect();
  const leading = Math.max(0, Math.ceil(height / lineHeightPx) * lineHeightPx - height);
  return { top: top - leading / 2, bottom: bottom + leading / 2 };
}

/** Count the lines that a large initial goes down: they are not parted. */
export function initialLines(root: Element, lineHeightPx: number): number {
  const style = getComputedStyle(root, '::first-letter');
  const sunk = Number.parseFloat(style.getPropertyValue('initial-letter'));
  if (sunk > 1) return Math.ceil(sunk);
  return style.float === 'none' ? 0 : Math.ceil(Number.parseFloat(style.height) / lineHeightPx) || 0;
}

export function callElements(element: Element): readonly Element[] {
  return element.matches('a.noteref') ? [element] : [...element.querySelectorAll('a.noteref')];
}

export function callsIn(element: Element): string[] {
  return callElements(element).map((call) => call.getAttribute('href') as string);
}
