import { createHash } from 'node:crypto';
import type { Paper } from '../model/press.ts';
import type { Translate } from '../model/strings.ts';
import { listPages } from './pdf/list-pages.ts';
import { openPdf, type PdfRefusal } from './pdf/open-pdf.ts';
import { type FaceFor, writeNote } from './pdf/write-note.ts';
import { writeSheets } from './pdf/write-sheets.ts';
import { defaultSheet } from './plan/default-sheet.ts';
import { type Layout, type LayoutOptions, type LayoutRefusal, layOut } from './plan/lay-out.ts';
import type { PageSize } from './plan/sheet.ts';
import { stepsOf } from './steps.ts';

/** What is asked of a PDF. The sheet is the one that suits its pages when left out. */
export interface ImposeRequest extends Omit<LayoutOptions, 'sheet'> {
  readonly sheet?: Paper | undefined;
  /** How it is folded, for whoever holds the sheets: written beside the pages where there is room. */
  readonly steps?: { readonly t: Translate; readonly faceFor: FaceFor } | undefined;
}

export interface Imposed {
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  readonly sheet: Paper;
  readonly pages: number;
  /** How many pages are not as large as the largest. */
  readonly oddSizes: number;
}

/** A PDF that can not be imposed as asked. */
export type Refused = (PdfRefusal | LayoutRefusal) & { readonly pages?: number; readonly sheet?: Paper };

/** Put the pages of a PDF on sheets. The same file and the same request give the same bytes. */
export async function imposePdf(bytes: Uint8Array, request: ImposeRequest): Promise<Imposed | Refused> {
  const document = await openPdf(bytes);
  if ('reason' in document) return document;
  const pages = await listPages(document);
  if ('reason' in pages) return pages;
  const sizes = pages.map(({ size }) => size);
  const sheet = request.sheet ?? defaultSheet(sizes);
  const { steps, ...options } = request;
  const layout = layOut(sizes, { ...options, sheet });
  if ('reason' in layout) return { ...layout, pages: pages.length, sheet };
  const note = steps && (await writeNote(document, layout, numbered(stepsOf(options.scheme, layout, steps.t)), steps.faceFor));
  const key = [createHash('sha256').update(bytes).digest('hex'), JSON.stringify({ ...options, sheet }), note?.operators].join(
    '\n',
  );
  const written = await writeSheets(document, pages, layout, note, key);
  if ('reason' in written) return written;
  return { bytes: written, layout, sheet, pages: pages.length, oddSizes: oddSizes(sizes) };
}

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join(' ');
}

/** A tenth of a millimetre is what programs round away. */
const SAME_MM = 0.1;

function oddSizes(sizes: readonly PageSize[]): number {
  const widest = sizes.reduce((most, { widthMm }) => Math.max(most, widthMm), 0);
  const highest = sizes.reduce((most, { heightMm }) => Math.max(most, heightMm), 0);
  return sizes.filter(({ widthMm, heightMm }) => widthMm < widest - SAME_MM || heightMm < highest - SAME_MM).length;
}
