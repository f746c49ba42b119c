import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Face } from '../../model/design.ts';
import { hasGlyph } from '../../model/faces/glyphs.ts';
import { writeXml } from '../fragments/write-xml.ts';
import { ASCENT, fitText, heightOf } from './fit-text.ts';
import { readMetrics } from './font-metrics.ts';

/**
 * Set the texts of a cover: each `<text data-box="x y width height">` is broken into lines and made as large as fits.
 *
 * Attributes that a designer may give such a text: `font-size` (the largest), `data-smallest` (below it words are broken),
 * `data-leading` (in ems), `data-align` (`top`, `middle`, `bottom`), `data-case` (`upper`), `text-anchor`, `letter-spacing` (in ems),
 * and `font-family`, `font-weight`, `font-style`, which name one of the design's faces.
 *
 * @param lang the language of the texts, for its rules of capitals
 * @param standIns faces for what those of the design lack
 */
export function setTexts(svg: string, faces: readonly Face[], lang: string, standIns: readonly Face[] = []): string {
  const tree = fromXml(svg);
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.name === 'text' && child.attributes['data-box']) setText(child, faces, lang, standIns);
      else visit(child);
    }
  };
  visit(tree);
  return writeXml(tree);
}

function setText(element: Element, faces: readonly Face[], lang: string, standIns: readonly Face[]): void {
  const { attributes } = element;
  const [x, y, width, height] = numbers(attributes['data-box']);
  const largest = number(attributes['font-size'], 100);
  const leading = number(attributes['data-leading'], 1.15);
  const spacing = number(attributes['letter-spacing'], 0);
  const face = faceOf(element, faces);
  if (!face) return;
  const metrics = [face, ...standIns].map(({ bytes }) => readMetrics(bytes));
  const advance = (codePoint: number) => metrics.map((one) => one.advance(codePoint)).find((width) => width !== undefined);
  const measure = (text: string) => {
    let sum = 0;
    for (const character of text) sum += (advance(character.codePointAt(0) as number) ?? SPACE_WIDTH) + spacing;
    return sum;
  };
  const raw = textOf(element);
  const cased = attributes['data-case'] === 'upper' ? raw.toLocaleUpperCase(lang) : raw;
  const text = drawable(cased, (codePoint) => advance(codePoint) !== undefined);
  const smallest = number(attributes['data-smallest'], largest / 2);
  const fitted = fitText(text, { width, height, largest, smallest, leading }, measure);
  const size = Math.floor(fitted.size);
  const spare = height - heightOf(fitted.lines.length, size, leading);
  const top = y + spare * (SHARES[attributes['data-align'] ?? 'top'] ?? 0);
  const anchor = ANCHORS[attributes['text-anchor'] ?? 'start'] ?? 0;
  const left = x + width * anchor;
  // A letter-spaced line ends in a space that is not seen; half of it brings a centred line back to the middle.
  const shift = attributes['text-anchor'] === 'middle' ? (spacing * size) / 2 : 0;
  Object.assign(attributes, { 'font-size': String(size), 'letter-spacing': String(round(spacing * size)) });
  element.children = fitted.lines.flatMap((line, index): ElementContent[] => {
    const runs = runsOf(line, face, standIns);
    // Each run is placed by itself: in one piece with others the renderer would set them all in the face that has the most of them.
    let start = left + shift - (runs.length > 1 ? anchor * measure(line) * size : 0);
    return runs.map((run): ElementContent => {
      const [x, y] = [String(round(start)), String(round(top + size * (ASCENT + index * leading)))];
      start += measure(run.text) * size;
      const look = run.face === face ? {} : lookOf(run.face);
      const alone = runs.length > 1 ? { 'text-anchor': 'start' } : {};
      return {
        type: 'element',
        name: 'tspan',
        attributes: { x, y, ...look, ...alone },
        children: [{ type: 'text', value: run.text }],
      };
    });
  });
}

/** Cut a line where another face draws. */
function runsOf(
  line: string,
  face: Face,
  standIns: readonly Face[],
): readonly { readonly text: string; readonly face: Face }[] {
  const runs: { text: string; face: Face }[] = [];
  for (const character of line) {
    const codePoint = character.codePointAt(0) as number;
    const last = runs.at(-1);
    const own = hasGlyph(face, codePoint) ? face : (standIns.find((one) => hasGlyph(one, codePoint)) ?? last?.face ?? face);
    // Spaces and marks go with what they follow.
    if (last && (own === last.face || (/[\s\p{M}]/u.test(character) && hasGlyph(last.face, codePoint)))) last.text += character;
    else runs.push({ text: character, face: own });
  }
  return runs;
}

function lookOf({ family, weight, style }: Face): Readonly<Record<string, string>> {
  return { 'font-family': family, 'font-weight': String(weight), 'font-style': style };
}

const SHARES: Readonly<Record<string, number>> = { top: 0, middle: 0.5, bottom: 1 };
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Of a space that the font has no glyph for, such as U+202F: the renderer makes it from the common space. */
const SPACE_WIDTH = 0.25;

/** Leave out what no face has a glyph for (emoji): an empty box on a cover is worse than nothing. */
function drawable(text: string, has: (codePoint: number) => boolean): string {
  return [...text.normalize('NFC')]
    .filter((character) => /\s/u.test(character) || has(character.codePointAt(0) as number))
    .join('')
    .trim();
}

function faceOf({ attributes }: Element, faces: readonly Face[]): Face | undefined {
  const family = attributes['font-family'] ?? faces[0]?.family;
  const weight = number(attributes['font-weight'], 400);
  const style = attributes['font-style'] === 'italic' ? 'italic' : 'normal';
  const own = faces.filter((face) => face.family === family);
  return own.find((face) => face.weight === weight && face.style === style) ?? own[0] ?? faces[0];
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

function numbers(text: string | null | undefined): [number, number, number, number] {
  const found = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return [0, 1, 2, 3].map((index) => (Number.isFinite(found[index]) ? (found[index] as number) : 0)) as [
    number,
    number,
    number,
    number,
  ];
}

function number(text: string | null | undefined, otherwise: number): number {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : otherwise;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
