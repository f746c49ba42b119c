import assert from 'node:assert/strict';
import type { Layout } from '../../scripts/impose/plan/lay-out.ts';
import type { Placement, Rectangle } from '../../scripts/impose/plan/sheet.ts';

/** A stretch of text where it is printed on a sheet, in millimetres from its lower left corner. */
export interface PrintedText {
  readonly text: string;
  readonly endsLine: boolean;
  /** Of its type, in millimetres. */
  readonly sizeMm: number;
  /** From the first letter to the last, on the line on which letters stand. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/**
 * Read sheets as a reader of PDF does, and share their text out to the pages that were to be printed there. Text that stands on no page, or on
 * its head where the page does not, is thrown.
 */
export async function textsByPage(bytes: Uint8Array, { sheets }: Layout): Promise<ReadonlyMap<number, readonly PrintedText[]>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const sides = sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]));
  assert.equal(document.numPages, sides.length);
  const found = new Map<number, PrintedText[]>();
  for (const [index, { placements }] of sides.entries()) {
    for (const { page } of placements) found.set(page, found.get(page) ?? []);
    const { items } = await (await document.getPage(index + 1)).getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [across = 1, , , , x = 0, y = 0] = item.transform as number[];
      const ends = [x, x + Math.sign(across) * item.width].map((end) => (end * 25.4) / 72) as [number, number];
      const [left, right] = [Math.min(...ends), Math.max(...ends)];
      const place = {
        text: item.str,
        endsLine: item.hasEOL,
        sizeMm: (Math.abs(across) * 25.4) / 72,
        left,
        right,
        y: (y * 25.4) / 72,
      };
      const on = placements.find(({ trim }) => holds(trim, (left + right) / 2, place.y));
      assert(on, `“${item.str}” stands on no page`);
      assert.equal(on.upsideDown, across < 0, `“${item.str}” stands on its head`);
      found.get(on.page)?.push(place);
    }
  }
  await task.destroy();
  return found;
}

/** The place of every page on its side, by number. */
export function placesOf({ sheets }: Layout): ReadonlyMap<number, Placement> {
  const all = sheets.flatMap(({ front, back }) => [...front.placements, ...(back?.placements ?? [])]);
  return new Map(all.map((one) => [one.page, one]));
}

function holds({ x, y, width, height }: Rectangle, atX: number, atY: number): boolean {
  return atX > x && atX < x + width && atY > y && atY < y + height;
}
