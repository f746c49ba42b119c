import type { PageMeasure } from '../page-measure.ts';

/**
 * Write the style of pages that are made by the paginator: the paper, the area of the text, notes at its foot, head and folio. What the
 * design says of `.running-head`, `.folio` and `.page-notes` goes over it.
 *
 * @param bleedMm printed beyond the paper on every side, and cut off; what a design sets to the edge takes it in by `--bleed`
 */
export function pageSheet(measure: PageMeasure, bleedMm = 0): string {
  const { widthMm, heightMm, topMm, innerMm, outerMm, leadingPt, lines } = measure;
  const textWidthMm = widthMm - innerMm - outerMm;
  return `
@page { size: ${widthMm + 2 * bleedMm}mm ${heightMm + 2 * bleedMm}mm; margin: 0; }
:root { --bleed: ${bleedMm}mm; }
html { text-rendering: geometricPrecision; font-variant-emoji: text; }
body { margin: 0; }
main { break-before: recto; }
.flow, .page-area { width: ${textWidthMm}mm; overflow-wrap: break-word; }
.flow { display: flow-root; }
/* What stands in a grid or a row of boxes is else as wide as its longest word. */
:is(.title-page, .contents li) > * { min-width: 0; max-width: 100%; }
/* From the seventh level on nothing moves further in: the page would end before the text begins. */
${DEEP} { margin-inline: 0 !important; padding-inline-start: 0 !important; }
/* Nothing is positioned: Chromium's time for positioned boxes grows with the square of the pages. */
.page { display: flow-root; box-sizing: border-box; width: ${widthMm + 2 * bleedMm}mm; height: ${heightMm + 2 * bleedMm - PAGE_SLACK_MM}mm; padding-top: ${topMm + bleedMm}mm; break-after: page; overflow: clip; }
/* A page is laid out and painted by itself: without it each would be looked for in all of the book, a quarter of the time of printing. */
.page { contain: size layout paint; }
.page:last-child { break-after: auto; }
.page-area { display: grid; grid-template: minmax(0, 1fr) auto / 100%; height: ${leadingPt * lines + 0.4}pt; }
.on-right > * { margin-left: ${innerMm + bleedMm}mm; }
.on-left > * { margin-left: ${outerMm + bleedMm}mm; }
.page .page-body * { page: auto !important; break-before: auto !important; break-after: auto !important; break-inside: auto !important; }
.page-notes { padding-top: ${leadingPt}pt; }
.page-notes::before { content: ""; display: block; width: 25%; margin-top: -${leadingPt / 2}pt; height: ${leadingPt / 2}pt; border-top: 0.4pt solid currentColor; box-sizing: border-box; }
.page-notes.notes-continue::before { width: 100%; }
.footnote { display: flow-root; font-size: 0.85em; line-height: ${Math.round(leadingPt * 3.4) / 4}pt; }
.running-head, .folio { width: ${textWidthMm}mm; height: ${leadingPt}pt; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.running-head { margin-top: -${leadingPt * 2}pt; margin-bottom: ${leadingPt}pt; }
.folio { margin-top: ${leadingPt}pt; }
.stand-in { display: none !important; }
.page-start, .continued { margin-top: 0 !important; }
.continued { padding-top: 0 !important; min-height: 0 !important; height: auto !important; text-indent: 0 !important; }
.continued:not(table, tbody, tr, td, th) { border-top: 0 !important; }
.continued::before { content: none !important; }
.past-initial::first-letter { initial-letter: normal !important; float: none !important; font: inherit !important; }
.continued > .continued::marker, li.continued::marker { content: none; }
.continues { margin-bottom: 0 !important; padding-bottom: 0 !important; border-bottom: 0 !important; min-height: 0 !important; height: auto !important; }
.continues::after { content: none !important; }
.filled { text-align-last: justify; }
.page-hyphen::after { content: "-"; }
.flow .set-columns { width: var(--column-width); }
.page .set-columns { display: flex; gap: var(--column-gap); columns: auto; }
.page-column { flex: none; width: var(--column-width); }
.flow table.crowded, .page table.crowded { table-layout: fixed; width: 100%; overflow-wrap: anywhere; }
table.crowded :is(th, td) { padding-left: 1px; padding-right: 1px; hyphens: none; }
`;
}

/** Lists and quotations in six others. */
const DEEP = `${':is(ul, ol, blockquote) '.repeat(6)}:is(ul, ol, blockquote)`;

/** A page that is as high as its paper can be a 64th of a pixel higher by rounding, and then a second follows it. */
const PAGE_SLACK_MM = 0.1;
