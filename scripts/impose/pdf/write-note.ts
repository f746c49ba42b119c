import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Layout } from '../plan/lay-out.ts';
import { freeStretches, setStrip } from '../plan/strip.ts';
import { numbers } from './draw-side.ts';
import { embedFace, glyphString } from './embed-face.ts';
import { MM } from './list-pages.ts';
import { readFace } from './read-face.ts';
import type { Note } from './write-sheets.ts';

/** Gives a TrueType font that holds the characters of a text, and the name of its family; nothing where there is none. */
export type FaceFor = (text: string) => Promise<{ readonly family: string; readonly bytes: Uint8Array } | undefined>;

/** Set the steps of folding beside the pages of the first sheet; nothing where there is no room. The font is fetched only where there is. */
export async function writeNote(
  document: PDFDocument,
  layout: Layout,
  text: string,
  faceFor: FaceFor,
): Promise<Note | undefined> {
  const stretches = freeStretches(layout);
  if (stretches.length === 0) return undefined;
  const found = await faceFor(text);
  if (!found) return undefined;
  const { family, bytes } = found;
  const face = readFace(bytes);
  const strip = setStrip(
    text,
    stretches,
    (character) => face.advanceOf(face.glyphOf(character.codePointAt(0) as number)) / 1000,
  );
  if (!strip) return undefined;
  const lines = strip.lines.map(
    (line) => `1 0 0 1 ${numbers(line.xMm / MM, line.yMm / MM)} Tm ${glyphString(line.text, face)} Tj`,
  );
  return {
    operators: ['q BT 0 g', `/Steps ${strip.sizePt} Tf`, ...lines, 'ET Q'].join('\n'),
    font: await embedFace(document, bytes, face, family.replace(/[^A-Za-z0-9]/g, ''), text),
  };
}
