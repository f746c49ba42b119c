import type { Face } from '../../model/design.ts';
import { cssString } from './css-string.ts';
import type { PageMeasure } from './page-measure.ts';
import type { Margins } from './running-heads.ts';

/**
 * Write what the design's `print.css` can not know: the faces, the page's size and margins, and what stands in the margin of each page.
 *
 * Chromium has neither `string-set` nor `:first` for named pages, so a counter style with one symbol for each page says what its head
 * is. Margin boxes never move the text, so heads can be told after a first printing.
 */
export function pageStyle(measure: PageMeasure, faces: readonly Face[], margins: readonly Margins[]): string {
  return [
    ...faces.map((face) => fontFace(face)),
    // Margin boxes know no font-variant-caps, but take a face that has nothing else.
    ...faces.filter(isUpright).map((face) => fontFace(face, 'Small Caps', 'font-feature-settings: "smcp", "c2sc", "onum";')),
    `:root { --size: ${measure.sizePt}pt; --leading: ${measure.leadingPt}pt; --lines: ${measure.lines}; }`,
    `@page { size: ${measure.widthMm}mm ${measure.heightMm}mm; margin-top: ${measure.topMm}mm; margin-bottom: ${measure.bottomMm}mm;`,
    '  @top-center { content: counter(page, heads); } @bottom-center { content: counter(page, folios); } }',
    `@page :right { margin-left: ${measure.innerMm}mm; margin-right: ${measure.outerMm}mm; }`,
    `@page :left { margin-left: ${measure.outerMm}mm; margin-right: ${measure.innerMm}mm; }`,
    counterStyle(
      'heads',
      margins.map((one) => one.head),
    ),
    counterStyle(
      'folios',
      margins.map((one) => one.folio),
    ),
  ].join('\n');
}

/** The URL by which the page asks for a face's file. */
function faceUrl(fileName: string): string {
  return `face/${encodeURIComponent(fileName)}`;
}

function isUpright(face: Face): boolean {
  return face.weight === 400 && face.style === 'normal';
}

function fontFace({ family, weight, style, fileName }: Face, suffix = '', more = ''): string {
  const name = cssString([family, suffix].filter(Boolean).join(' '));
  return `@font-face { font-family: ${name}; font-weight: ${weight}; font-style: ${style}; src: url("${faceUrl(fileName)}"); ${HEIGHT} ${more} }`;
}

/**
 * Every face counts as one em high. By their own measure letters are a third higher than that, stand out of a tight line, and what
 * stands out of the first line of a page leaves a sliver of its link and an empty tag at the foot of the page before.
 */
const HEIGHT = 'ascent-override: 85%; descent-override: 15%; line-gap-override: 0%;';

function counterStyle(name: string, symbols: readonly string[]): string {
  // A style of its own for pages beyond the last symbol: the first printing does not know how many there are.
  const known = symbols.length > 0 ? symbols : [''];
  return [
    `@counter-style ${name}-beyond { system: cyclic; symbols: ""; }`,
    `@counter-style ${name} { system: fixed 1; fallback: ${name}-beyond; symbols: ${known.map(cssString).join(' ')}; }`,
  ].join('\n');
}
