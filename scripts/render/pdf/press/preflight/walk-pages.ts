import type { PDFDict, PDFDocument, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { type Operation, operationsOf } from '../operations.ts';
import { inksOf, isScreen, type Space, spaceReader } from './colour-space.ts';
import { type Matrix, then, UNMOVED } from './matrix.ts';
import { COLOURS, OTHERS, PAINTS, TEXT } from './operators.ts';

/** What is drawn on one page, told as it is met. */
export interface Seen {
  /** Something is painted in a colour. */
  colour(space: Space, inks: readonly (readonly [string, number])[]): void;
  /** A picture is set; the unit square becomes what `matrix` makes of it. */
  image(stream: PDFRawStream, space: Space, matrix: Matrix): void;
  /** Text is set: its bytes, in one or more strings. */
  text(font: PDFDict, strings: readonly string[]): void;
  /** Something shines through. `space` is that in which a group is blended, where it says so. */
  transparency(): void;
  group(space: Space | undefined): void;
  /** What PDF/X-4 forbids: `device` settings of a printer, or `references` to other files. */
  forbidden(what: 'device' | 'references'): void;
  /** A name that the resources do not know, or an operator that there is none of. */
  broken(what: string): void;
}

interface State {
  matrix: Matrix;
  fill: Paint;
  stroke: Paint;
  font: PDFDict | undefined;
}

interface Paint {
  readonly space: Space;
  readonly components: readonly number[];
  readonly pattern?: PDFObject | undefined;
}

const GRAY: Space = { kind: 'DeviceGray', inks: ['Black'], isLight: true };
const BLACK: Paint = { space: GRAY, components: [0] };

/**
 * Read what a page draws: a reader of its own, which trusts nothing of what the writer meant. It goes through forms, patterns, masks and
 * glyphs that are drawings (ISO 32000-2, 8 to 11).
 */
export async function pageWalker(document: PDFDocument): Promise<(page: PDFDict, contents: string, seen: Seen) => void> {
  const { decodePDFRawStream, PDFArray, PDFDict: Dict, PDFName, PDFNumber, PDFRawStream: RawStream } = await pdfLib();
  const readSpace = await spaceReader();
  const { context } = document;
  const key = (text: string) => PDFName.of(text);
  const resource = (resources: PDFDict | undefined, kind: string, name: string | undefined) =>
    name === undefined ? undefined : resources?.lookupMaybe(key(kind), Dict)?.lookup(key(name.slice(1)));
  const textOf = (stream: PDFRawStream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const numbersOf = (dict: PDFDict, name: string) =>
    dict
      .lookupMaybe(key(name), PDFArray)
      ?.asArray()
      .map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
  const matrixOf = (dict: PDFDict) => (numbersOf(dict, 'Matrix') ?? UNMOVED) as Matrix;

  return (page, contents, told) => {
    let seen = told;
    const resources = page.lookupMaybe(key('Resources'), Dict);
    const group = page.lookupMaybe(key('Group'), Dict);
    if (group) seen.group(group.has(key('CS')) ? readSpace(group.get(key('CS')), resources) : undefined);
    walk(contents, resources, { matrix: UNMOVED, fill: BLACK, stroke: BLACK, font: undefined }, 0);

    function walk(content: string, resources: PDFDict | undefined, start: State, depth: number): void {
      if (depth > DEEPEST) return;
      let state = { ...start };
      const base = state.matrix;
      const stack: State[] = [];
      for (const operation of operationsOf(content)) {
        const { operator, operands } = operation;
        if (operator === 'q') stack.push({ ...state });
        else if (operator === 'Q') state = stack.pop() ?? state;
        else if (operator === 'cm') state.matrix = then(operands.map(Number) as unknown as Matrix, state.matrix);
        else if (operator === 'Tf') state.font = dictionary(resource(resources, 'Font', operands[0]), operands[0]);
        else if (operator === 'gs') setGraphics(resource(resources, 'ExtGState', operands[0]), state, depth);
        else if (operator === 'Do')
          setObject(resource(resources, 'XObject', operands[0]), operands[0], resources, state, depth);
        else if (operator === 'sh') paintShading(resource(resources, 'Shading', operands[0]), resources);
        else if (operator === 'BI') seen.colour({ kind: 'inline', inks: [], isLight: false }, []);
        else if (COLOURS.has(operator)) setColour(operation, resources, state);
        else if (TEXT.has(operator)) setText(operands, state, depth);
        else if (PAINTS[operator]) {
          if (PAINTS[operator].includes('fill')) paint(state.fill, base, resources, depth);
          if (PAINTS[operator].includes('stroke')) paint(state.stroke, base, resources, depth);
        } else if (!OTHERS.has(operator)) seen.broken(operator);
      }
    }

    function setColour({ operator, operands }: Operation, resources: PDFDict | undefined, state: State): void {
      const side = /^[A-Z]/.test(operator) ? 'stroke' : 'fill';
      const simple = { g: 'DeviceGray', rg: 'DeviceRGB', k: 'DeviceCMYK' }[operator.toLowerCase()];
      if (simple) state[side] = { space: readSpace(key(simple), undefined), components: operands.map(Number) };
      else if (operator.toLowerCase() === 'cs') {
        const space = readSpace(key((operands[0] ?? '').slice(1)), resources);
        state[side] = {
          space,
          components: space.isLight ? [0] : space.inks.map((_, index) => (space.kind === 'DeviceCMYK' && index < 3 ? 0 : 1)),
        };
      } else {
        const name = operands.at(-1)?.startsWith('/') ? operands.at(-1) : undefined;
        const pattern = resource(resources, 'Pattern', name);
        if (name && !pattern) seen.broken(name);
        state[side] = { space: state[side].space, components: operands.filter((one) => one !== name).map(Number), pattern };
      }
    }

    function paint({ space, components, pattern }: Paint, base: Matrix, resources: PDFDict | undefined, depth: number): void {
      if (pattern instanceof RawStream) {
        const inner = pattern.dict.lookupMaybe(key('Resources'), Dict);
        walk(
          textOf(pattern),
          inner,
          { matrix: then(matrixOf(pattern.dict), base), fill: BLACK, stroke: BLACK, font: undefined },
          depth + 1,
        );
      } else if (pattern instanceof Dict) paintShading(pattern.lookup(key('Shading')), resources);
      else seen.colour(space, inksOf(space, components));
    }

    function paintShading(shading: PDFObject | undefined, resources: PDFDict | undefined): void {
      const dict = shading instanceof RawStream ? shading.dict : shading;
      if (!(dict instanceof Dict)) {
        seen.broken('sh');
        return;
      }
      const space = readSpace(dict.get(key('ColorSpace')), resources);
      const ends = endsOf(dict.lookup(key('Function')));
      // Between two colours of a blend lies no more ink than in the one that has more.
      for (const end of ends) seen.colour(space, inksOf(space, end));
      if (ends.length === 0)
        seen.colour(
          space,
          inksOf(
            space,
            space.inks.map(() => (space.isLight ? 0 : 1)),
          ),
        );
    }

    function endsOf(fn: PDFObject | undefined): readonly (readonly number[])[] {
      if (!(fn instanceof Dict)) return [];
      const parts = fn.lookupMaybe(key('Functions'), PDFArray)?.asArray() ?? [];
      const own = [numbersOf(fn, 'C0'), numbersOf(fn, 'C1')].filter((one) => one !== undefined);
      return [...own, ...parts.flatMap((part) => endsOf(context.lookup(part)))];
    }

    function setObject(
      object: PDFObject | undefined,
      name: string | undefined,
      outer: PDFDict | undefined,
      state: State,
      depth: number,
    ): void {
      if (!(object instanceof RawStream)) {
        seen.broken(name ?? 'Do');
        return;
      }
      const { dict } = object;
      const kind = dict.get(key('Subtype'));
      if (['OPI', 'Ref', 'Alternates', 'F'].some((one) => dict.has(key(one))) || kind === key('PS'))
        seen.forbidden('references');
      if (dict.has(key('SMask'))) seen.transparency();
      if (kind === key('Image')) {
        if (String(dict.get(key('ImageMask'))) === 'true') paint(state.fill, state.matrix, outer, depth);
        else seen.image(object, readSpace(dict.get(key('ColorSpace')), outer), state.matrix);
        return;
      }
      const inner = dict.lookupMaybe(key('Resources'), Dict) ?? outer;
      const group = dict.lookupMaybe(key('Group'), Dict);
      if (group) {
        seen.transparency();
        if (group.has(key('CS'))) seen.group(readSpace(group.get(key('CS')), inner));
      }
      walk(textOf(object), inner, { ...state, matrix: then(matrixOf(dict), state.matrix) }, depth + 1);
    }

    function setGraphics(settings: PDFObject | undefined, state: State, depth: number): void {
      if (!(settings instanceof Dict)) {
        seen.broken('gs');
        return;
      }
      const value = (name: string) => settings.lookup(key(name));
      const opaque = (one: PDFObject | undefined) => !(one instanceof PDFNumber) || one.asNumber() === 1;
      const plain = (one: PDFObject | undefined) => one === undefined || one === key('Normal') || one === key('Compatible');
      if (!opaque(value('ca')) || !opaque(value('CA')) || !plain(value('BM'))) seen.transparency();
      if (
        ['TR', 'HTP'].some((name) => settings.has(key(name))) ||
        ![undefined, key('Default')].includes(value('TR2') as never)
      ) {
        seen.forbidden('device');
      }
      const mask = value('SMask');
      if (!(mask instanceof Dict)) return;
      seen.transparency();
      const group = mask.lookup(key('G'));
      // A mask lays down no ink; a screen's colours in it are reported all the same.
      if (group instanceof RawStream) walkMask(group, state, depth);
    }

    function walkMask(group: PDFRawStream, state: State, depth: number): void {
      const kept = seen;
      const inner = group.dict.lookupMaybe(key('Resources'), Dict);
      const own = group.dict.lookupMaybe(key('Group'), Dict);
      if (own?.has(key('CS'))) kept.group(readSpace(own.get(key('CS')), inner));
      seen = { ...kept, colour: (space) => isScreen(space) && kept.colour(space, []), image: () => undefined };
      walk(
        textOf(group),
        inner,
        { ...state, matrix: then(matrixOf(group.dict), state.matrix), fill: BLACK, stroke: BLACK },
        depth + 1,
      );
      seen = kept;
    }

    function setText(operands: readonly string[], state: State, depth: number): void {
      if (!state.font) {
        seen.broken('Tj');
        return;
      }
      seen.text(
        state.font,
        operands.filter((one) => one.startsWith('<') || one.startsWith('(')),
      );
      const glyphs = state.font.lookupMaybe(key('CharProcs'), Dict);
      if (!glyphs) {
        paint(state.fill, state.matrix, undefined, depth);
        return;
      }
      const own = state.font.lookupMaybe(key('Resources'), Dict);
      for (const [, glyph] of glyphs.entries()) {
        const stream = context.lookup(glyph);
        if (stream instanceof RawStream) walk(textOf(stream), own, { ...state, font: undefined }, depth + 1);
      }
    }

    function dictionary(object: PDFObject | undefined, name: string | undefined): PDFDict | undefined {
      if (object instanceof Dict) return object;
      seen.broken(name ?? 'Tf');
      return undefined;
    }
  };
}

/** Forms in forms: deeper than anything that was drawn, and an end for one that holds itself. */
const DEEPEST = 24;
