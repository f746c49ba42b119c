import type { PDFDict, PDFDocument, PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/** Everything in a document that bears colours. What is under `mask` only tells how much of something else is seen. */
export interface Drawings {
  /** Streams of operators, with the resources that these call by name. */
  readonly streams: readonly Drawn[];
  readonly images: readonly { readonly ref: PDFRef; readonly stream: PDFRawStream; readonly isMask: boolean }[];
  readonly shadings: readonly { readonly shading: PDFDict; readonly isMask: boolean }[];
  /** Dictionaries of transparency groups. */
  readonly groups: readonly { readonly group: PDFDict; readonly isMask: boolean }[];
}

export interface Drawn {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly resources: PDFDict | undefined;
  readonly isMask: boolean;
}

/** Follow the resources of all pages to what is drawn with them: forms, patterns, masks, glyphs that are drawings. */
export async function drawingsOf(document: PDFDocument): Promise<Drawings> {
  const { PDFDict: Dict, PDFName, PDFRawStream: RawStream, PDFRef: Ref } = await pdfLib();
  const { context } = document;
  const streams: Drawn[] = [];
  const images: Drawings['images'][number][] = [];
  const shadings: Drawings['shadings'][number][] = [];
  const groups: Drawings['groups'][number][] = [];
  const seen = new Set<PDFObject>();
  const name = (text: string) => PDFName.of(text);

  /** The entries of one kind of resource, each once in the document. */
  function* fresh(resources: PDFDict, kind: string): Generator<PDFObject> {
    for (const [, value] of resources.lookupMaybe(name(kind), Dict)?.entries() ?? []) {
      const object = context.lookup(value);
      if (!object || seen.has(object)) continue;
      seen.add(object);
      yield value;
    }
  }

  const draw = (value: PDFObject | undefined, isMask: boolean, outer?: PDFDict) => {
    const stream = context.lookup(value);
    if (!(value instanceof Ref) || !(stream instanceof RawStream)) return;
    const resources = stream.dict.lookupMaybe(name('Resources'), Dict) ?? outer;
    streams.push({ ref: value, stream, resources, isMask });
    const group = stream.dict.lookupMaybe(name('Group'), Dict);
    if (group) groups.push({ group, isMask });
    if (resources) follow(resources, isMask);
  };

  const follow = (resources: PDFDict, isMask: boolean) => {
    for (const value of fresh(resources, 'XObject')) {
      const stream = context.lookup(value) as PDFRawStream;
      if (stream.dict.get(name('Subtype')) === name('Form')) draw(value, isMask);
      else if (value instanceof Ref) images.push({ ref: value, stream, isMask });
    }
    for (const value of fresh(resources, 'Pattern')) {
      const pattern = context.lookup(value);
      const shading = pattern instanceof Dict ? pattern.lookupMaybe(name('Shading'), Dict) : undefined;
      if (shading) shadings.push({ shading, isMask });
      else draw(value, isMask);
    }
    for (const value of fresh(resources, 'Shading')) {
      const shading = context.lookup(value);
      if (shading instanceof Dict) shadings.push({ shading, isMask });
    }
    for (const value of fresh(resources, 'ExtGState')) {
      const mask = (context.lookup(value) as PDFDict).lookup(name('SMask'));
      if (mask instanceof Dict) draw(mask.get(name('G')), mask.get(name('S')) === name('Luminosity'));
    }
    for (const value of fresh(resources, 'Font')) {
      const font = context.lookup(value) as PDFDict;
      const glyphs = font.lookupMaybe(name('CharProcs'), Dict);
      const own = font.lookupMaybe(name('Resources'), Dict);
      for (const [, glyph] of glyphs?.entries() ?? []) draw(glyph, isMask, own);
      if (glyphs && own) follow(own, isMask);
    }
  };

  for (const page of document.getPages()) {
    const resources = page.node.Resources();
    const contents = page.node.get(name('Contents'));
    const stream = context.lookup(contents);
    if (contents instanceof Ref && stream instanceof RawStream)
      streams.push({ ref: contents, stream, resources, isMask: false });
    if (resources) follow(resources, false);
  }
  return { streams, images, shadings, groups };
}
