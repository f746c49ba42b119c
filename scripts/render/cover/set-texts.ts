import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Face } from '../../model/design.ts';
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
 */
export function setTexts(svg: string, faces: readonly Face[], lang: string): string {
  const tree = fromXml(svg);
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.name === 'text' && child.attributes['data-box']) setText(child, faces, lang);
      else visit(child);
    }
  };
  visit(tree);
  return writeXml(tree);
}

function setText(element: Element, faces: readonly Face[], lang: string): void {
  const { attributes } = element;
  const [x, y, width, height] = numbers(attributes['data-box']);
  const largest = number(attributes['font-size'], 100);
  const leading = number(attributes['data-leading'], 1.15);
  const spacing = number(attributes['letter-spacing'], 0);
  const face = faceOf(element, faces);
  if (!face) return;
  const metrics = readMetrics(face.bytes);
  const measure = (text: string) => {
    let sum = 0;
    for (const character of text) sum += (metrics.advance(character.codePointAt(0) as number) ?? SPACE_WIDTH) + spacing;
    return sum;
  };
  const raw = textOf(element);
  const cased = attributes['data-case'] === 'upper' ? raw.toLocaleUpperCase(lang) : raw;
  const text = drawable(cased, (codePoint) => metrics.advance(codePoint) !== undefined);
  const smallest = number(attributes['data-smallest'], largest / 2);
  const fitted = fitText(text, { width, height, largest, smallest, leading }, measure);
  const size = Math.floor(fitted.size);
  const spare = height - heightOf(fitted.lines.length, size, leading);
  const top = y + spare * (SHARES[attributes['data-align'] ?? 'top'] ?? 0);
  const left = x + width * (ANCHORS[attributes['text-anchor'] ?? 'start'] ?? 0);
  // A letter-spaced line ends in a space that is not seen; half of it brings a centred line back to the middle.
  const shift = attributes['text-anchor'] === 'middle' ? (spacing * size) / 2 : 0;
  Object.assign(attributes, { 'font-size': String(size), 'letter-spacing': String(round(spacing * size)) });
  element.children = fitted.lines.map(
    (line, index): ElementContent => ({
      type: 'element',
      name: 'tspan',
      attributes: { x: String(round(left + shift)), y: String(round(top + size * (ASCENT + index * leading))) },
      children: [{ type: 'text', value: line }],
    }),
  );
}

const SHARES: Readonly<Record<string, number>> = { top: 0, middle: 0.5, bottom: 1 };
const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Of a space that the font has no glyph for, such as U+202F: the renderer makes it from the common space. */
const SPACE_WIDTH = 0.25;

/** Leave out what the face has no glyph for (emoji): an empty box on a cover is worse than nothing. */
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
