import type { Design, Face } from '../../model/design.ts';
import { cssString } from '../fragments/css-string.ts';
import { declarations, designProperties } from '../fragments/design-properties.ts';
import type { PageMeasure } from './page-measure.ts';

/**
 * Write what the design's `print.css` can not know: its faces and colours, the size of the type, how much of it stands on a page, and how
 * long the title and its longest word are, for designs that set it as large as fits.
 */
export function pageStyle(measure: PageMeasure, design: Pick<Design, 'faces' | 'colours'>, title = ''): string {
  const { widthMm, innerMm, outerMm, sizePt, leadingPt, lines } = measure;
  const longest = Math.max(1, ...title.split(/[\s-]+/).map((word) => [...word].length));
  return [
    ...design.faces.map(fontFace),
    `:root { ${declarations(designProperties(design, 'print'))} --size: ${sizePt}pt; --leading: ${leadingPt}pt; --lines: ${lines}; --measure: ${widthMm - innerMm - outerMm}mm; --title-letters: ${[...title].length}; --longest-word: ${longest}; }`,
  ].join('\n');
}

/** The URL by which the page asks for a face's file. */
export function faceUrl({ fileName }: Face): string {
  return `face/${encodeURIComponent(fileName)}`;
}

function fontFace(face: Face): string {
  const { family, weight, style } = face;
  return `@font-face { font-family: ${cssString(family)}; font-weight: ${weight}; font-style: ${style}; src: url("${faceUrl(face)}"); ${HEIGHT} }`;
}

/**
 * Every face counts as one em high. By their own measure letters are a third higher than that, stand out of a tight line, and what
 * stands out of the first line of a page leaves a sliver of its link and an empty tag at the foot of the page before.
 */
const HEIGHT = 'ascent-override: 85%; descent-override: 15%; line-gap-override: 0%;';
