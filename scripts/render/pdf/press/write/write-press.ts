import { deflateSync } from 'node:zlib';
import type { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import type { Edition } from '../../../../model/edition.ts';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import type { Ink, Prepress } from '../../../../model/prepress.ts';
import { cleanContent } from '../../post/clean-content.ts';
import { ligaturesIn, nameLigatures } from '../../post/ligatures.ts';
import { createPalette, lightOf, type PressColour, type Rgb, rgbKey } from '../colour/palette.ts';
import type { Separation } from '../colour/separate.ts';
import { streamBytes } from '../stream-bytes.ts';
import { type Drawings, type Drawn, drawingsOf } from './drawings.ts';
import { EVERY_PLATE, framePages } from './frame-pages.ts';
import { inkImages } from './ink-images.ts';
import { pictureNamer } from './name-pictures.ts';
import { setOutputIntent } from './output-intent.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { placedImages } from './placed-images.ts';
import { setPressMetadata } from './press-metadata.ts';
import { coloursIn, lighten, recolour } from './recolour.ts';
import { blendsOf, endsOf, inkBlends } from './shadings.ts';
import { createSpotInks } from './spot-inks.ts';
import { dropUnreached, stripForPress } from './strip.ts';

/** What a file for the press is made with. */
export interface PressJob {
  readonly edition: Edition;
  readonly prepress: Prepress;
  /** The inks of the settings, by colour. */
  readonly inks: ReadonlyMap<string, Ink>;
  readonly separation: Separation;
  /** The bytes of the profile, where there is one. */
  readonly profile?: Uint8Array | undefined;
  /** Names what it is made from. */
  readonly key: string;
}

/** A document that is ready but for what it says of itself. */
export interface Prepared {
  readonly document: PDFDocument;
  /** The files of the press that its pictures are, by object number. */
  readonly files: ReadonlyMap<number, string>;
}

/** Make of what the browser printed, bleed and all, a document for the press: inks for colours, boxes, marks, output intent. */
export async function preparePress(printed: Uint8Array, job: PressJob): Promise<Prepared> {
  const { PDFDocument: Document, ParseSpeeds } = await pdfLib();
  const document = await Document.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { prepress, separation, edition, profile } = job;
  const isGray = prepress.profile?.space === 'gray';
  await stripForPress(document);
  const drawings = await drawingsOf(document);
  const namePicture = pictureNamer(edition.pictures.values());
  const files = new Map<number, string>();
  for (const { ref, stream, isMask } of drawings.images) {
    const file = isMask ? undefined : await namePicture(stream);
    if (file !== undefined) files.set(ref.objectNumber, file);
  }
  const placed = await placedImages(document);
  await inkDrawings(document, drawings, job, pageFrame(edition.print.paper, prepress));
  const asGray = prepress.images === 'gray' || isGray;
  const excess = (stream: PDFRawStream) => (placed.get(stream) ?? 0) / prepress.resolution;
  await inkImages(document, drawings, { separation, asGray, excess });
  if (prepress.profile && profile) await setOutputIntent(document, prepress.profile, profile);
  return { document, files };
}

/**
 * Write a prepared document, as often as is needed.
 *
 * @param conforms whether the file may call itself PDF/X-4
 */
export async function writePress(document: PDFDocument, { edition, key }: PressJob, conforms: boolean): Promise<Uint8Array> {
  const { PDFHeader } = await pdfLib();
  await setPressMetadata(document, edition, key, conforms);
  await dropUnreached(document);
  // What PDF/X-4 is written in.
  document.context.header = PDFHeader.forVersion(1, 6);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

async function inkDrawings(document: PDFDocument, drawings: Drawings, job: PressJob, frame: PageFrame): Promise<void> {
  const { PDFName, PDFNumber, PDFRawStream } = await pdfLib();
  const { context } = document;
  const isGray = job.prepress.profile?.space === 'gray';
  const blends = await blendsOf(drawings);
  const streams = await Promise.all(
    drawings.streams.map(async (drawn) => {
      const bytes = await streamBytes(drawn.stream);
      return { ...drawn, content: cleanContent(Buffer.from(bytes).toString('latin1')) };
    }),
  );

  await nameLigaturesIn(streams);

  const colours = new Map<string, Rgb>();
  const note = (colour: Rgb) => colours.set(rgbKey(colour), colour);
  for (const { content, isMask } of streams) if (!isMask) for (const colour of coloursIn(content)) note(colour);
  for (const { isMask, steps } of blends)
    if (!isMask) for (const step of steps) for (const end of await endsOf(step)) note(end);
  const palette = await createPalette(colours.values(), job.inks, job.separation, job.prepress);
  await inkBlends(blends, palette, isGray);
  const spots = await createSpotInks(context, insteadOf([...colours.values()].map(palette), isGray));

  for (const { ref, stream, resources, isMask, content } of streams) {
    const inked = isMask ? { content: lighten(content), spots: [] } : recolour(content, palette, spots.nameOf);
    if (resources) for (const ink of inked.spots) spots.put(resources, spots.nameOf(ink), ink);
    const packed = deflateSync(Buffer.from(inked.content, 'latin1'));
    stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    stream.dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
    context.assign(ref, PDFRawStream.of(stream.dict, packed));
  }
  const blending = (isMask: boolean) => PDFName.of(isMask || isGray ? 'DeviceGray' : 'DeviceCMYK');
  for (const { group, isMask } of drawings.groups)
    if (group.has(PDFName.of('CS'))) group.set(PDFName.of('CS'), blending(isMask));
  await framePages(document, frame, job.prepress.marks, isGray ? 'DeviceGray' : 'DeviceCMYK', spots);
}

/** What stands in for each spot ink: shares of process inks, or of light. */
function insteadOf(colours: readonly PressColour[], isGray: boolean): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>([[EVERY_PLATE, isGray ? [0] : [1, 1, 1, 1]]]);
  for (const colour of colours) {
    if (colour.type !== 'spot' || found.has(colour.name)) continue;
    found.set(colour.name, isGray ? [lightOf(colour.inks)] : colour.inks);
  }
  return found;
}

/** Tell readers what ligatures over a soft hyphen stand for, as in the reading edition: printers search for words too. */
async function nameLigaturesIn(streams: readonly (Drawn & { readonly content: string })[]): Promise<void> {
  const { PDFDict, PDFName } = await pdfLib();
  for (const { content, resources } of streams) {
    for (const [name, ligatures] of ligaturesIn(content)) {
      const font = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.lookupMaybe(PDFName.of(name), PDFDict);
      if (font) await nameLigatures(font, ligatures);
    }
  }
}
