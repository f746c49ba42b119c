import type { Layout, LayoutOptions } from '../../../scripts/impose/plan/lay-out.ts';
import type { Sheet } from '../../../scripts/impose/plan/sheet.ts';
import { printSheet, type Seen } from './pile.ts';
import { READERS } from './read-folded.ts';

/** Fold and read what was laid out. */
export function readLayout(
  sheets: readonly Sheet[],
  options: Pick<LayoutOptions, 'scheme' | 'binding' | 'duplex' | 'signature'>,
  { widthMm, heightMm, grid }: Layout,
): readonly Seen[] {
  const size = { widthMm, heightMm };
  const upright = widthMm > heightMm ? 'short' : 'long';
  const piles = sheets.map((sheet) => printSheet(sheet, size, options.duplex ?? upright));
  const signatures = signaturesOf(sheets.length, options);
  return READERS[options.scheme](piles, { ...size, ...grid, binding: options.binding, signatures });
}

/** As a binder counts: as few signatures as the thickest allows, all but equally thick, the thicker first. */
function signaturesOf(sheets: number, { scheme, signature }: Pick<LayoutOptions, 'scheme' | 'signature'>): readonly number[] {
  const most = signature ?? (scheme === 'perfect' ? 4 : sheets);
  const thin: number[] = [];
  for (let left = sheets, rest = Math.ceil(sheets / most); rest > 0; rest -= 1) {
    thin.push(Math.ceil(left / rest));
    left -= thin.at(-1) as number;
  }
  return thin;
}
