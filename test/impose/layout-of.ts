import assert from 'node:assert/strict';
import { type Layout, type LayoutOptions, layOut } from '../../scripts/impose/plan/lay-out.ts';
import type { PageSize } from '../../scripts/impose/plan/sheet.ts';
import { type Paper, parsePaper } from '../../scripts/model/press.ts';

/** A page without bleed. */
export function pageOf(name: string): PageSize {
  const { widthMm, heightMm } = paper(name);
  return { widthMm, heightMm, bleed: { left: 0, right: 0, top: 0, bottom: 0 } };
}

export function paper(name: string): Paper {
  const parsed = parsePaper(name);
  assert(parsed, name);
  return parsed;
}

/** A saddle booklet on A4, with what a test wants otherwise. */
export function optionsOf(options: Partial<LayoutOptions> = {}): LayoutOptions {
  return {
    scheme: 'saddle',
    sheet: paper('a4'),
    binding: 'left',
    creepMm: 0,
    creepDirection: 'in',
    marginMm: 0,
    gutterMm: 0,
    blanks: 'before-last',
    marks: [],
    ...options,
  };
}

/** Lay out pages of one size; a refusal fails the test. */
export function layoutOf(pages: number, options: Partial<LayoutOptions> = {}, size: PageSize = pageOf('a5')): Layout {
  const layout = layOut(
    Array.from({ length: pages }, () => size),
    optionsOf(options),
  );
  assert('sheets' in layout, JSON.stringify(layout));
  return layout;
}

/** Near enough: a thousandth of a millimetre. */
export function assertNear(actual: number | undefined, expected: number, what?: string): void {
  assert(actual !== undefined && Math.abs(actual - expected) < 0.001, `${what ?? ''} ${actual} is not ${expected}`);
}
