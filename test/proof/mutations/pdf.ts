import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import type * as PdfLib from '@cantoo/pdf-lib';
import { pdfLib } from '../../../scripts/model/pdf-lib.ts';
import { readDestinations } from '../../../scripts/render/pdf/post/destinations.ts';
import type { Mutation } from './mutation.ts';

const { PDFDocument, PDFName, PDFRawStream } = await pdfLib();

/** Places of the pamphlet: a chapter within the text, and a note. */
const TEXT = 'astrakhan';
const NOTE = 'note-5';

export const PDF_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a lost word',
    says: /^text: lost: /,
    mutate: onPageOf(TEXT, (drawn) => inLongest(drawn, withoutGlyphs(40, 48))),
  },
  {
    name: 'a doubled paragraph',
    says: /^text: doubled: /,
    mutate: onPageOf(TEXT, (drawn) => inLongest(drawn, (block) => block.replace(/BT\n[\s\S]*ET\n/, '$&$&'))),
  },
  {
    name: 'a paragraph that is an artifact',
    says: /^text: lost: /,
    mutate: onPageOf(TEXT, (drawn) => inLongest(drawn, (block) => block.replace(/^.*BDC\n/, '/Artifact BMC\n'))),
  },
  {
    name: 'a paragraph outside the structure',
    says: /neither in the structure nor an artifact/,
    mutate: onPageOf(TEXT, (drawn) => inLongest(drawn, (block) => block.replace(/\/MCID \d+/, '/MCID 9999'))),
  },
  {
    name: 'two swapped paragraphs',
    says: /^text: displaced: /,
    mutate: onPageOf(TEXT, (drawn) => swapLongest(drawn, blocksOf(drawn))),
  },
  {
    name: 'two notes with each other’s texts',
    says: /^note \d+: /,
    mutate: onPageOf(NOTE, (drawn) => swapLongest(drawn, noteBlocksOf(drawn))),
  },
  {
    name: 'the lost text of a note',
    says: /^note \d+: lost: /,
    mutate: onPageOf(NOTE, (drawn) => inLongest(drawn, withoutGlyphs(0, Number.POSITIVE_INFINITY), noteBlocksOf(drawn))),
  },
  {
    name: 'a lost page',
    says: /^text: lost: /,
    mutate: async (bytes) => {
      const document = await open(bytes);
      document.removePage((await pageOf(TEXT, document)) - 1);
      return document.save();
    },
  },
];

function open(bytes: Uint8Array): Promise<PdfLib.PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** The page, from 1, on which the PDF says that a place is. */
async function pageOf(name: string, document: PdfLib.PDFDocument): Promise<number> {
  const page = (await readDestinations(document)).get(name)?.page;
  assert(page, `the PDF has no place ${name}`);
  return page;
}

/** Change the drawing operators of the page of a place. */
function onPageOf(name: string, change: (drawn: string) => string): Mutation['mutate'] {
  return async (bytes) => {
    const document = await open(bytes);
    const { node } = document.getPage((await pageOf(name, document)) - 1);
    const stream = node.Contents();
    assert(stream instanceof PDFRawStream);
    const drawn = inflateSync(stream.contents).toString('latin1');
    const changed = change(drawn);
    assert.notEqual(changed, drawn);
    document.context.assign(
      node.get(PDFName.of('Contents')) as PdfLib.PDFRef,
      document.context.flateStream(Buffer.from(changed, 'latin1')),
    );
    return document.save();
  };
}

/** The marked blocks of a page, longest first. */
function blocksOf(drawn: string): readonly string[] {
  const blocks = drawn.match(/^\/NonStruct <<\/MCID \d+ >>BDC\nBT\n[\s\S]*?\nET\nEMC\n/gm) ?? [];
  // The mark of a page's last paragraph ends behind what clips the folio.
  return blocks.filter((block) => !block.includes('/Artifact')).sort((a, b) => b.length - a.length);
}

/** Those of them that are set in smaller type than the text. */
function noteBlocksOf(drawn: string): readonly string[] {
  const sizeOf = (block: string) => Number(/^\/\S+ ([\d.]+) Tf$/m.exec(block)?.[1]);
  const blocks = blocksOf(drawn);
  return blocks.filter((block) => sizeOf(block) < sizeOf(blocks[0] ?? ''));
}

function inLongest(drawn: string, change: (block: string) => string, blocks = blocksOf(drawn)): string {
  const [block = ''] = blocks;
  return drawn.replace(block, () => change(block));
}

function withoutGlyphs(from: number, to: number): (block: string) => string {
  return (block) => {
    let count = -1;
    return block.replace(/<[0-9A-F]+> Tj/g, (glyph) => {
      count += 1;
      return count >= from && count < to ? '<> Tj' : glyph;
    });
  };
}

/** Exchange the marks of the two longest blocks, so that each stands in the other's place of the structure. */
function swapLongest(drawn: string, [first = '', second = '']: readonly string[]): string {
  const [mark, other] = [first, second].map((block) => /\/MCID \d+/.exec(block)?.[0] ?? '') as [string, string];
  const apart = '/MCID swapped';
  return drawn.replace(`${mark} >>`, `${apart} >>`).replace(`${other} >>`, `${mark} >>`).replace(`${apart} >>`, `${other} >>`);
}
