import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { PageSize } from '../plan/sheet.ts';
import type { PdfRefusal } from './open-pdf.ts';

/** Millimetres of a point. */
export const MM = 25.4 / 72;

/** Left, bottom, right and top, in units of the page. */
type Box = readonly [left: number, bottom: number, right: number, top: number];

/** A page of the file that is imposed. */
export interface SourcePage {
  readonly node: PDFDict;
  /** What it inherits or has of its own. */
  readonly resources: PDFObject | undefined;
  /** The finished page. */
  readonly trim: Box;
  /** What is drawn of it, with its bleed. */
  readonly bleed: Box;
  /** By how many degrees it is turned clockwise to be read. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** Points in a unit of its space. */
  readonly userUnit: number;
  /** As it is read. */
  readonly size: PageSize;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Partial<Record<(typeof INHERITED)[number], PDFObject>>;

/**
 * List the pages of a document in order.
 *
 * The tree of pages is walked without recursion, for a hostile one is deeper than any stack; a branch that is met again leads in a circle.
 */
export async function listPages(document: PDFDocument): Promise<readonly SourcePage[] | PdfRefusal> {
  const { PDFArray, PDFDict: Dict, PDFName } = await pdfLib();
  const { context } = document;
  const look = (object: PDFObject | undefined) => context.lookup(object);
  const catalog = look(context.trailerInfo.Root);
  const root = catalog instanceof Dict ? look(catalog.get(PDFName.of('Pages'))) : undefined;
  if (!(root instanceof Dict)) return { reason: 'damaged' };
  const readPage = await pageReader(look);
  const pages: SourcePage[] = [];
  const branches = new Set<PDFDict>();
  const waiting: { node: PDFObject | undefined; above: Inherited }[] = [{ node: root, above: {} }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, above } = next;
    if (!(node instanceof Dict)) return { reason: 'damagedPage', page: pages.length + 1 };
    const own = { ...above };
    for (const key of INHERITED) {
      const value = node.get(PDFName.of(key));
      if (value) own[key] = value;
    }
    const kids = look(node.get(PDFName.of('Kids')));
    if (kids instanceof PDFArray) {
      if (branches.has(node)) return { reason: 'damaged' };
      branches.add(node);
      for (let index = kids.size() - 1; index >= 0; index -= 1) waiting.push({ node: look(kids.get(index)), above: own });
      continue;
    }
    if (node === root) break;
    const page = readPage(node, own);
    if (!page) return { reason: 'damagedPage', page: pages.length + 1 };
    pages.push(page);
  }
  return pages.length > 0 ? pages : { reason: 'noPages' };
}

async function pageReader(look: (object: PDFObject | undefined) => PDFObject | undefined) {
  const { PDFArray, PDFName, PDFNumber } = await pdfLib();
  const boxOf = (object: PDFObject | undefined): Box | undefined => {
    const array = look(object);
    if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
    const values = array.asArray().map((item) => {
      const number = look(item);
      return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
    }) as [number, number, number, number];
    const [a, b, c, d] = values;
    return values.every(Number.isFinite) ? [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] : undefined;
  };
  const numberOf = (object: PDFObject | undefined, otherwise: number) => {
    const number = look(object);
    return number instanceof PDFNumber && Number.isFinite(number.asNumber()) ? number.asNumber() : otherwise;
  };
  return (node: PDFDict, { Resources, MediaBox, CropBox, Rotate }: Inherited): SourcePage | undefined => {
    const own = (key: string) => node.get(PDFName.of(key));
    const media = boxOf(MediaBox);
    if (!media || !isArea(media)) return undefined;
    const shown = within(boxOf(CropBox), media) ?? media;
    const trim = within(boxOf(own('TrimBox')), media) ?? shown;
    const bleed = union(within(boxOf(own('BleedBox')), media) ?? trim, trim);
    const unit = numberOf(own('UserUnit'), 1);
    const userUnit = unit > 0 ? unit : 1;
    const quarter = ((Math.round(numberOf(Rotate, 0) / 90) % 4) + 4) % 4;
    const rotate = (quarter * 90) as SourcePage['rotate'];
    return { node, resources: Resources, trim, bleed, rotate, userUnit, size: sizeOf(trim, bleed, quarter, MM * userUnit) };
  };
}

/** The part of a box that lies within another (ISO 32000-2, 14.11.2.1: what goes beyond the media box counts as cut off). */
function within(box: Box | undefined, outer: Box): Box | undefined {
  if (!box) return undefined;
  const [l, b, r, t] = box;
  const part = [Math.max(l, outer[0]), Math.max(b, outer[1]), Math.min(r, outer[2]), Math.min(t, outer[3])] as const;
  return isArea(part) ? part : undefined;
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** At least a point in each direction. */
function isArea([left, bottom, right, top]: Box): boolean {
  return right - left >= 1 && top - bottom >= 1;
}

function sizeOf(trim: Box, bleed: Box, quarter: number, unitMm: number): PageSize {
  const [width, height] = [(trim[2] - trim[0]) * unitMm, (trim[3] - trim[1]) * unitMm];
  // Clockwise from the left: a quarter turn to the right brings the lower edge to the left.
  const edges = [trim[0] - bleed[0], bleed[3] - trim[3], bleed[2] - trim[2], trim[1] - bleed[1]].map((edge) => edge * unitMm);
  const edge = (index: number) => edges[(index - quarter + 4) % 4] as number;
  return {
    ...(quarter % 2 === 0 ? { widthMm: width, heightMm: height } : { widthMm: height, heightMm: width }),
    bleed: { left: edge(0), top: edge(1), right: edge(2), bottom: edge(3) },
  };
}
