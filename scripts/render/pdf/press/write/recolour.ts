import { luminance, type Palette, type PressColour, type Rgb } from '../colour/palette.ts';
import { type Operation, operationsOf } from '../operations.ts';

/** List the colours of the screen that a content stream paints with. */
export function* coloursIn(content: string): Generator<Rgb> {
  for (const operation of operationsOf(content)) {
    const colour = screenColour(operation) ?? grayOf(operation);
    if (colour) yield colour;
  }
}

/** A content stream for the press, and the spot inks that it names. */
export interface Recoloured {
  readonly content: string;
  readonly spots: ReadonlySet<string>;
}

/**
 * Write a content stream with inks for colours of the screen, and without tags: they belong to a tree that a press has no use for.
 *
 * @param spotName the name by which a spot ink is called in the resources
 */
export function recolour(content: string, palette: Palette, spotName: (ink: string) => string): Recoloured {
  const spots = new Set<string>();
  const lines: string[] = [];
  for (const operation of operationsOf(content)) {
    if (TAGS.has(operation.operator)) continue;
    const colour = screenColour(operation) ?? grayOf(operation);
    if (!colour) {
      lines.push(operation.source);
      continue;
    }
    const ink = palette(colour);
    if (ink.type === 'spot') spots.add(ink.name);
    lines.push(paint(ink, /^[A-Z]/.test(operation.operator), spotName));
  }
  return { content: lines.join('\n'), spots };
}

/**
 * Write the content of a luminosity mask with the light that its colours have: it is no picture but tells how much of one is seen
 * (ISO 32000-2, 11.5.3).
 */
export function lighten(content: string): string {
  const lines: string[] = [];
  for (const operation of operationsOf(content)) {
    const colour = screenColour(operation);
    if (TAGS.has(operation.operator)) continue;
    const isStroke = operation.operator === 'RG';
    lines.push(colour ? `${places(luminance(colour) / 255)} ${isStroke ? 'G' : 'g'}` : operation.source);
  }
  return lines.join('\n');
}

/** Give the operators that set an ink for filling or for stroking. */
function paint(ink: PressColour, isStroke: boolean, spotName: (ink: string) => string): string {
  if (ink.type === 'gray') return `${places(ink.level)} ${isStroke ? 'G' : 'g'}`;
  if (ink.type === 'process') return `${ink.inks.map(places).join(' ')} ${isStroke ? 'K' : 'k'}`;
  return isStroke ? `/${spotName(ink.name)} CS 1 SCN` : `/${spotName(ink.name)} cs 1 scn`;
}

const TAGS: ReadonlySet<string> = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP']);

function screenColour({ operator, operands }: Operation): Rgb | undefined {
  if (operator !== 'rg' && operator !== 'RG') return undefined;
  return operands.map((share) => Math.round(Number(share) * 255)) as unknown as Rgb;
}

function grayOf({ operator, operands }: Operation): Rgb | undefined {
  if (operator !== 'g' && operator !== 'G') return undefined;
  const level = Math.round(Number(operands[0]) * 255);
  return [level, level, level];
}

function places(share: number): string {
  return String(Math.round(share * 10_000) / 10_000);
}
