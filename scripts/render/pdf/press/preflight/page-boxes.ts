import type { PDFDict } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { BoxFacts } from '../../../../model/preflight.ts';

/** Left, bottom, right and top, in points. */
type Box = readonly [number, number, number, number];

/** The boxes that a page has. */
export interface Boxes {
  readonly media: Box | undefined;
  readonly crop: Box | undefined;
  readonly bleed: Box | undefined;
  readonly trim: Box | undefined;
  readonly art: Box | undefined;
}

export async function boxesOf(page: PDFDict): Promise<Boxes> {
  const [media, crop, bleed, trim, art] = await Promise.all(
    ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].map((name) => boxOf(page, name)),
  );
  return { media, crop, bleed, trim, art };
}

async function boxOf(dict: PDFDict, name: string): Promise<Box | undefined> {
  const { PDFArray, PDFDict: Dict, PDFName, PDFNumber } = await pdfLib();
  const sides = dict.lookupMaybe(PDFName.of(name), PDFArray);
  const parent = dict.lookupMaybe(PDFName.of('Parent'), Dict);
  // Only these two are passed on from the tree of pages.
  if (!sides) return parent && ['MediaBox', 'CropBox'].includes(name) ? boxOf(parent, name) : undefined;
  const [a = 0, b = 0, c = 0, d = 0] = sides.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN));
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Tell whether the boxes of a page are there and lie in each other as PDF/X-4 asks. */
export function isNested({ media, crop, bleed, trim, art }: Boxes): boolean {
  if (!media || !trim || art) return false;
  const outer = bleed ?? trim;
  return isInside(trim, outer) && isInside(outer, media) && (!crop || (isInside(crop, media) && isInside(outer, crop)));
}

/** A thousandth of a point is how exactly boxes are written. */
function isInside(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - 0.001 && inner[1] >= outer[1] - 0.001 && inner[2] <= outer[2] + 0.001 && inner[3] <= outer[3] + 0.001
  );
}

/** Tell whether a link or note stands in what is printed. Marks of printers and traps are none. */
export async function hasNotesInside(page: PDFDict, { bleed, trim, media }: Boxes): Promise<boolean> {
  const { PDFArray, PDFDict: Dict, PDFName } = await pdfLib();
  const area = bleed ?? trim ?? media;
  for (const one of page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
    const note = page.context.lookup(one);
    if (!(note instanceof Dict)) continue;
    if (['PrinterMark', 'TrapNet'].some((kind) => note.get(PDFName.of('Subtype')) === PDFName.of(kind))) continue;
    const box = await boxOf(note, 'Rect');
    if (!box || !area || (box[0] < area[2] && box[2] > area[0] && box[1] < area[3] && box[3] > area[1])) return true;
  }
  return false;
}

/** Tell the sizes of pages, those with the same boxes together. */
export function groupBoxes(boxes: readonly Boxes[]): readonly BoxFacts[] {
  const groups = new Map<string, BoxFacts & { pages: number[] }>();
  for (const [index, { media, bleed, trim }] of boxes.entries()) {
    const key = JSON.stringify([media, bleed, trim]);
    const known = groups.get(key);
    if (known) known.pages.push(index + 1);
    else groups.set(key, { pages: [index + 1], media: sizeOf(media) ?? [0, 0], bleed: sizeOf(bleed), trim: sizeOf(trim) });
  }
  return [...groups.values()];
}

/** Millimetres to the tenth. */
function sizeOf(box: Box | undefined): readonly [number, number] | undefined {
  const millimetres = (points: number) => Math.round(((points * 25.4) / 72) * 10) / 10;
  return box && [millimetres(box[2] - box[0]), millimetres(box[3] - box[1])];
}
