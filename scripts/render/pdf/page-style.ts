import type { Design, Face } from '../../model/design.ts';
import { cssString } from '../fragments/css-string.ts';
import { declarations, designProperties } from '../fragments/design-properties.ts';
import { faceFingerprint } from '../fragments/face-fingerprint.ts';
import type { PageMeasure } from './page-measure.ts';

/**
 * Write what the design's `print.css` can not know: its faces and colours, the size of the type, how much of it stands on a page, and how
 * long the title and its longest word are, for designs that set it as large as fits.
 */
export function pageStyle(measure: PageMeasure, design: Pick<Design, 'faces' | 'colours'>, title = ''): string {
  const { widthMm, innerMm, outerMm } = measure;
  const longest = Math.max(1, ...title.split(/[\s-]+/).map((word) => [...word].length));
  return [
    ...design.faces.map((face) => fontFace(face, faceUrl(face))),
    `:root { ${declarations(designProperties(design, 'print'))} --measure: ${widthMm - innerMm - outerMm}mm; --title-letters: ${[...title].length}; --longest-word: ${longest}; }`,
    typeVariables(measure),
  ].join('\n');
}

export function typeVariables({ sizePt, leadingPt, lines }: PageMeasure): string {
  return `:root { --size: ${sizePt}pt; --leading: ${leadingPt}pt; --lines: ${lines}; }`;
}

/** The URL by which the page asks for a face's file. It names the content, so that the browser keeps it from one book to the next. */
export function faceUrl(face: Face): string {
  return `face/${faceFingerprint(face)}/${encodeURIComponent(face.fileName)}`;
}

/**
 * Declare a face of the design.
 *
 * @param url where its file is, or that of a face which stands in for it
 * @param range the characters that this file draws, as `unicode-range` has them; all when left out
 */
export function fontFace({ family, weight, style }: Face, url: string, range?: string): string {
  const own = range === undefined ? '' : ` unicode-range: ${range};`;
  return `@font-face { font-family: ${cssString(family)}; font-weight: ${weight}; font-style: ${style}; src: url("${url}"); ${HEIGHT}${own} }`;
}

/**
 * Every face counts as one em high. By their own measure letters are a third higher than that, stand out of a tight line, and what
 * stands out of the first line of a page leaves a sliver of its link and an empty tag at the foot of the page before.
 */
const HEIGHT = 'ascent-override: 85%; descent-override: 15%; line-gap-override: 0%;';
