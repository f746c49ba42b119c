import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { FaceFacts } from './read-face.ts';

/**
 * Embed a TrueType font that is already reduced to what is needed, as a composite font whose codes are glyphs (ISO 32000-2, 9.7).
 *
 * @param name of the family, without spaces
 * @param text all that is set in it: its characters are what readers copy and search
 */
export async function embedFace(
  { context }: PDFDocument,
  bytes: Uint8Array,
  { glyphOf, advanceOf, box, ascent, descent }: FaceFacts,
  name: string,
  text: string,
): Promise<PDFRef> {
  const { PDFString } = await pdfLib();
  const glyphs = new Map<number, number>();
  for (const character of text) glyphs.set(glyphOf(character.codePointAt(0) as number), character.codePointAt(0) as number);
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  // Six letters and a plus sign say that it is a subset (ISO 32000-2, 9.9.2).
  const BaseFont = `TRACTS+${name}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: BaseFont,
      Flags: SYMBOLIC,
      FontBBox: [...box],
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: ascent,
      StemV: 80,
      FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length })),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      W: sorted.flatMap(([glyph]) => [glyph, [advanceOf(glyph)]]),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(sorted))),
    }),
  );
}

/** Its characters are not those of the standard Latin set. */
const SYMBOLIC = 4;

/** A line as a string of glyphs. */
export function glyphString(text: string, { glyphOf }: FaceFacts): string {
  return `<${Array.from(text, (character) => hex(glyphOf(character.codePointAt(0) as number))).join('')}>`;
}

/** The map from glyphs back to characters (ISO 32000-2, 9.10.3), a hundred at most in a block. */
function toUnicode(glyphs: readonly (readonly [glyph: number, codePoint: number])[]): string {
  const blocks: string[] = [];
  for (let first = 0; first < glyphs.length; first += 100) {
    const block = glyphs.slice(first, first + 100);
    const lines = block.map(([glyph, codePoint]) => {
      const units = Array.from({ length: codePoint > 0xffff ? 2 : 1 }, (_, unit) =>
        String.fromCodePoint(codePoint).charCodeAt(unit),
      );
      return `<${hex(glyph)}> <${units.map(hex).join('')}>`;
    });
    blocks.push(`${block.length} beginbfchar`, ...lines, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
