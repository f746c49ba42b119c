import { createHash } from 'node:crypto';
import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { Layout } from '../plan/lay-out.ts';
import type { Side } from '../plan/sheet.ts';
import { drawSide } from './draw-side.ts';
import { MM, type SourcePage } from './list-pages.ts';
import type { PdfRefusal } from './open-pdf.ts';
import { pageForms } from './page-forms.ts';

/** What is written on the first sheet beside the pages: drawing operators, and the font they use as `/Steps`. */
export interface Note {
  readonly operators: string;
  readonly font: PDFRef;
}

/**
 * Make a document of sheets out of the document of pages that it was read from.
 *
 * The pages are turned into forms where they stand, so that fonts and pictures stay what they are: none is copied, none is there twice.
 * What only the old pages used (tags, links, outline) is left out, and so is what the old file claimed of them.
 *
 * @param key all that the sheets depend on; the file's identifier is derived from it
 */
export async function writeSheets(
  document: PDFDocument,
  pages: readonly SourcePage[],
  layout: Layout,
  note: Note | undefined,
  key: string,
): Promise<Uint8Array | PdfRefusal> {
  const { PDFDict: Dict, PDFHexString, PDFName, PDFString } = await pdfLib();
  const { context } = document;
  const formOf = await pageForms(document);
  const tree = context.nextRef();
  const mediaBox = [0, 0, points(layout.widthMm), points(layout.heightMm)];
  const sides = layout.sheets.flatMap(({ front, back }) => (back ? [front, back] : [front]));
  const kids: PDFRef[] = [];
  for (const [index, side] of sides.entries()) {
    const forms = new Map<number, PDFRef>();
    for (const { page } of side.placements) {
      const form = attempt(() => formOf(pages[page - 1] as SourcePage));
      if (form === FAILED) return { reason: 'damagedPage', page };
      if (form) forms.set(page, form);
    }
    kids.push(writeSide(side, forms, index === 0 ? note : undefined));
  }
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));

  const old = context.lookup(context.trailerInfo.Root, Dict);
  const kept = (dict: PDFDict | undefined, keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((name) => [[name, dict?.get(PDFName.of(name))] as const]).filter(([, value]) => value),
    ) as Record<string, PDFObject>;
  const facts = kept(context.lookupMaybe(context.trailerInfo.Info, Dict), FACTS);
  context.trailerInfo.Info = context.register(context.obj({ ...facts, Creator: PDFString.of('Tract') }));
  context.trailerInfo.Root = context.register(
    context.obj({
      Type: 'Catalog',
      Pages: tree,
      ...kept(old, ['Lang', 'OCProperties', 'OutputIntents']),
      ViewerPreferences: {
        PrintScaling: 'None',
        Duplex: !layout.sheets.some(({ back }) => back)
          ? 'Simplex'
          : layout.duplex === 'long'
            ? 'DuplexFlipLongEdge'
            : 'DuplexFlipShortEdge',
        ...('Title' in facts && { DisplayDocTitle: true }),
      },
    }),
  );
  const id = PDFHexString.of(createHash('sha256').update(key).digest('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
  await dropUnused(document);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });

  function writeSide(side: Side, forms: ReadonlyMap<number, PDFRef>, beside: Note | undefined): PDFRef {
    const drawn = drawSide(
      side,
      (page) => pages[page - 1] as SourcePage,
      (page) => (forms.has(page) ? `P${page}` : undefined),
    );
    return context.register(
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: mediaBox,
        Resources: {
          XObject: Object.fromEntries([...forms].map(([page, form]) => [`P${page}`, form])),
          ...(beside && { Font: { Steps: beside.font } }),
        },
        Contents: context.register(context.flateStream(beside ? `${drawn}\n${beside.operators}` : drawn)),
      }),
    );
  }
}

/** What the information dictionary may say of the sheets as it did of the pages. */
const FACTS = ['Title', 'Author', 'Subject', 'Keywords', 'CreationDate', 'ModDate'] as const;

const FAILED = Symbol('failed');

/** A stream that can not be unpacked is told by its page. */
function attempt<T>(make: () => T): T | typeof FAILED {
  try {
    return make();
  } catch {
    return FAILED;
  }
}

/** Forget all objects that nothing leads to any more. Walked without recursion: a hostile file chains them without end. */
async function dropUnused({ context }: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict: Dict, PDFRef: Ref, PDFStream } = await pdfLib();
  const used = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof Ref) {
      if (used.has(object)) continue;
      used.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof Dict) for (const value of object.values()) waiting.push(value);
    else if (object instanceof PDFArray) for (const value of object.asArray()) waiting.push(value);
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}

/** Points to three places, as printers' tools write them. */
function points(mm: number): number {
  return Math.round((mm / MM) * 1000) / 1000;
}
