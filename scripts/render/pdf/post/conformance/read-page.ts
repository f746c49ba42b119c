import type { PDFDict, PDFObject, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { Objects } from '../objects.ts';
import { type Operands, scanContent } from './scan-content.ts';

/** What is on a page, as its drawing tells. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** Numbers of marked content, in the order of drawing; those of ornaments have none. */
  readonly mcids: readonly number[];
  /** How often something is drawn that is neither tagged nor an artifact. */
  readonly unmarked: number;
  /** How often tags and artifacts stand one in the other, or a form has tags of its own. */
  readonly crossed: number;
  /** Codes that are written, by their font. */
  readonly codes: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  /** Texts that stand for what is drawn. */
  readonly actualTexts: ReadonlySet<string>;
  /** Names of device colours, and other colour spaces. */
  readonly colours: ReadonlySet<string | PDFObject>;
  readonly states: ReadonlySet<PDFDict>;
  readonly pictures: ReadonlySet<PDFDict>;
  readonly forms: ReadonlySet<PDFDict>;
  /** What is no operator of PDF, or has no resource. */
  readonly unknown: ReadonlySet<string>;
  /** How deep graphics states stand in each other. */
  readonly depth: number;
}

/** Read the drawing of a page with the forms in it (ISO 32000-1, 8 and 14.6). */
export function readPage(page: PDFPage, number: number, objects: Objects): PageContent {
  const mcids: number[] = [];
  const codes = new Map<PDFDict, Set<number>>();
  const actualTexts = new Set<string>();
  const colours = new Set<string | PDFObject>();
  const [states, pictures, forms] = [new Set<PDFDict>(), new Set<PDFDict>(), new Set<PDFDict>()];
  const unknown = new Set<string>();
  let [unmarked, crossed, depth] = [0, 0, 0];

  const draw = (content: Buffer, resources: PDFObject | undefined, marks: Mark[], level: number) => {
    const saved: (readonly [Set<number> | undefined, boolean])[] = [];
    let written: Set<number> | undefined;
    let isWide = true;
    // How many of the marks say what it is; asked for every letter.
    let held = marks.filter((mark) => mark !== 'other').length;
    const resource = (kind: string, token: string) => {
      const found = objects.at(resources, kind, nameOf(token));
      if (!found) unknown.add(token);
      return found;
    };
    const paint = () => {
      if (held === 0) unmarked += 1;
    };
    const open = (operands: Operands) => {
      const [properties, tag] = operands.count > 1 ? [operands.last(0), operands.last(1)] : ['', operands.last(0)];
      const mcid = mcidIn(properties, (name) => objects.number(objects.at(resources, 'Properties', name, 'MCID')));
      const actual = /\/ActualText\s*<([^>]*)>/.exec(properties)?.[1];
      if (actual) actualTexts.add(actual.toUpperCase());
      const mark: Mark = tag === '/Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
      if (mark !== 'other' && (held > 0 || level > 0)) crossed += 1;
      if (mcid !== undefined && level === 0) mcids.push(mcid);
      if (mark !== 'other') held += 1;
      marks.push(mark);
    };
    const write = ({ start, end }: Operands) => {
      paint();
      if (!written) unknown.add('Tj');
      else addCodes(written, content, start, end, isWide);
    };
    scanContent(content, (operator, operands) => {
      switch (operator) {
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          write(operands);
          break;
        case 'Td':
        case 'Tm':
          break;
        case 'BDC':
        case 'BMC':
          open(operands);
          break;
        case 'EMC':
          if (marks.length === 0) unknown.add('EMC');
          if ((marks.pop() ?? 'other') !== 'other') held -= 1;
          break;
        case 'q':
          saved.push([written, isWide]);
          depth = Math.max(depth, saved.length);
          break;
        case 'Q':
          if (saved.length === 0) unknown.add('Q');
          [written, isWide] = saved.pop() ?? [undefined, true];
          break;
        case 'Tf': {
          const font = objects.dict(resource('Font', operands.last(1)));
          if (!font) break;
          written = codes.get(font) ?? new Set();
          codes.set(font, written);
          isWide = objects.name(objects.at(font, 'Subtype')) === 'Type0';
          break;
        }
        case 'gs': {
          const state = objects.dict(resource('ExtGState', operands.last(0)));
          if (state) states.add(state);
          break;
        }
        case 'g':
        case 'G':
          colours.add('DeviceGray');
          break;
        case 'rg':
        case 'RG':
          colours.add('DeviceRGB');
          break;
        case 'k':
        case 'K':
          colours.add('DeviceCMYK');
          break;
        case 'cs':
        case 'CS':
          colours.add(
            DEVICES.has(operands.last(0)) ? nameOf(operands.last(0)) : (resource('ColorSpace', operands.last(0)) ?? 'none'),
          );
          break;
        case 'sh':
          paint();
          colours.add(objects.at(resource('Shading', operands.last(0)), 'ColorSpace') ?? 'none');
          break;
        case 'EI':
          paint();
          break;
        case 'Do': {
          paint();
          const drawn = objects.dict(resource('XObject', operands.last(0)));
          if (!drawn) break;
          if (objects.name(objects.at(drawn, 'Subtype')) === 'Image') pictures.add(drawn);
          else if (!forms.has(drawn) && level < DEEPEST) {
            forms.add(drawn);
            const stream = objects.at(resources, 'XObject', nameOf(operands.last(0)));
            draw(objects.bytes(stream), objects.at(drawn, 'Resources') ?? resources, [...marks], level + 1);
          }
          break;
        }
        default:
          if (PAINTS.has(operator)) paint();
          else if (!OTHERS.has(operator)) unknown.add(operator);
      }
    });
  };

  const contents = objects.at(page.node, 'Contents');
  const parts = objects.stream(contents) ? [contents] : objects.items(contents);
  const marks: Mark[] = [];
  draw(
    parts.length === 1
      ? objects.bytes(parts[0])
      : Buffer.concat(parts.flatMap((part) => [objects.bytes(part), Buffer.from('\n')])),
    page.node.Resources(),
    marks,
    0,
  );
  if (marks.length > 0) unknown.add('BDC');
  return {
    ...{ number, ref: page.ref, dict: page.node, mcids, unmarked, crossed, codes, actualTexts },
    ...{ colours, states, pictures, forms, unknown, depth },
  };
}

/** What a stretch of content is marked as. */
type Mark = 'tagged' | 'artifact' | 'other';

/** Colour spaces that are no resources (ISO 32000-1, 8.6.8). */
const DEVICES = new Set(['/DeviceGray', '/DeviceRGB', '/DeviceCMYK', '/Pattern']);

/** Forms in forms; what is deeper is drawn by nothing that we know. */
const DEEPEST = 8;

function nameOf(token: string): string {
  return token.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function mcidIn(properties: string, named: (name: string) => number | undefined): number | undefined {
  if (properties.startsWith('/')) return named(nameOf(properties));
  const [, mcid] = /\/MCID\s+(\d+)/.exec(properties) ?? [];
  return mcid === undefined ? undefined : Number(mcid);
}

/** Add the codes of a string, or of the strings in an array, each of one byte or of two. */
function addCodes(codes: Set<number>, content: Buffer, start: number, end: number, isWide: boolean): void {
  // As nearly all are written: `<01C0>`, one glyph a string.
  if (isWide && end - start === 6 && content[start] === LESS) {
    let code = 0;
    for (let at = start + 1; at < end - 1; at += 1) code = (code << 4) | hexadecimalDigit(content[at] as number);
    codes.add(code);
    return;
  }
  for (const [, hexadecimal, literal] of content.toString('latin1', start, end).matchAll(STRINGS)) {
    const bytes =
      hexadecimal === undefined
        ? Buffer.from(unescaped(literal ?? ''), 'latin1')
        : Buffer.from(hexadecimal.replace(/\s+/g, '').replace(/^((?:..)*.)$/, '$10'), 'hex');
    for (let at = 0; at < bytes.length; at += isWide ? 2 : 1) {
      codes.add(isWide ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0));
    }
  }
}

const LESS = 60;

function hexadecimalDigit(code: number): number {
  return code <= 57 ? code - 48 : (code & 0x5f) - 55;
}

const STRINGS = /<([\dA-Fa-f\s]*)>|\(((?:[^()\\]|\\[\s\S])*)\)/g;

function unescaped(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal, sign) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : sign ? (escapes[sign] ?? sign) : '',
  );
}

/** Operators that paint (ISO 32000-1, table 60). */
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);

/** The other operators of PDF (ISO 32000-1, table A.1), which draw nothing. */
const OTHERS = new Set(
  'w J j M d ri i cm m l c v y h re n W W* BT ET Tc Tw Tz TL Tr Ts Td TD Tm T* d0 d1 SC SCN sc scn BI ID MP DP BX EX'.split(
    ' ',
  ),
);
