import type { PDFDict } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { FontFacts } from '../../../../model/preflight.ts';
import { widthsAgree } from './glyph-widths.ts';

/**
 * Read what a font is, and whether its widths are those of its own file.
 *
 * @param strings that are set in it, as the content writes them
 * @returns `agrees` is nothing where the widths could not be held against each other
 */
export async function readFont(
  font: PDFDict,
  strings: ReadonlySet<string>,
): Promise<{ readonly facts: FontFacts; readonly agrees: boolean | undefined }> {
  const { PDFArray, PDFDict: Dict, PDFName } = await pdfLib();
  const key = (name: string) => PDFName.of(name);
  const kind = font.lookupMaybe(key('Subtype'), PDFName)?.decodeText() ?? '?';
  const below = font.lookupMaybe(key('DescendantFonts'), PDFArray)?.lookup(0, Dict) ?? font;
  const inner = below.lookupMaybe(key('Subtype'), PDFName)?.decodeText() ?? kind;
  const descriptor = below.lookupMaybe(key('FontDescriptor'), Dict);
  const name = font.lookupMaybe(key('BaseFont'), PDFName)?.decodeText() ?? kind;
  const facts = {
    name: name.replace(SUBSET, ''),
    type: TYPES[inner] ?? inner,
    // Glyphs of type 3 are drawings in the document itself.
    embedded: kind === 'Type3' || ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(key(file))),
    subset: SUBSET.test(name),
  };
  if (kind === 'Type3') return { facts, agrees: true };
  const codes = codesOf(strings);
  return { facts, agrees: codes && (await widthsAgree(font, codes)) };
}

const SUBSET = /^[A-Z]{6}\+/;

const TYPES: Readonly<Record<string, string>> = {
  CIDFontType2: 'TrueType',
  CIDFontType0: 'OpenType (CFF)',
  Type1: 'Type 1',
  Type3: 'Type 3',
};

/** The glyph numbers in texts written in hexadecimal; nothing when one is written in letters. */
function codesOf(strings: ReadonlySet<string>): ReadonlySet<number> | undefined {
  const codes = new Set<number>();
  for (const text of strings) {
    if (text.startsWith('(')) return undefined;
    for (const [code] of text.replace(/[<>\s]/g, '').matchAll(/.{1,4}/g)) codes.add(Number.parseInt(code.padEnd(4, '0'), 16));
  }
  return codes;
}
