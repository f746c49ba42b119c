import assert from 'node:assert/strict';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { callOf, type NoteText, type Sign, type TextParts, wordsOf } from '../text-parts.ts';
import { type PdfLeaf, readPdfPage } from './read-pdf-page.ts';

/**
 * Take a tagged PDF apart by its structure and its destinations: title page and contents stand before the first chapter, glossary, index and
 * colophon behind the text, notes among its pages by their tags. Calls and notes are told by where their links lead.
 */
export async function takePdf(bytes: Uint8Array): Promise<TextParts> {
  return withDocument(bytes, async (document) => {
    const parts = await partsOf(document);
    const pages = await readLeaves(document);
    const front = pages.slice(0, parts.text - 1).flat();
    const text = pages.slice(parts.text - 1, parts.added - 1).flat();
    return {
      title: front.filter(({ roles }) => roles.includes('H1')).flatMap(({ signs }) => signs),
      subtitle: front.find(({ roles }) => roles.includes('P'))?.signs ?? [],
      flow: text.filter((leaf) => !isInNote(leaf)).flatMap(withCalls),
      notes: notesOf(text.filter(isInNote)),
    };
  });
}

/** Read of every page which notes are called in its text, and which begin at its foot. */
export async function notePlaces(
  bytes: Uint8Array,
): Promise<readonly { readonly calls: readonly string[]; readonly notes: readonly string[] }[]> {
  const numbers = (leaves: readonly PdfLeaf[], target: RegExp) =>
    leaves.flatMap(({ leadsTo }) => target.exec(leadsTo ?? '')?.[1] ?? []);
  return withDocument(bytes, async (document) => {
    const pages = (await readLeaves(document)).slice(0, (await partsOf(document)).added - 1);
    return pages.map((leaves) => ({
      calls: numbers(
        leaves.filter((leaf) => !isInNote(leaf)),
        CALL,
      ),
      notes: numbers(leaves.filter(isInNote), BACK),
    }));
  });
}

/** A page number that the contents or the index print, and the place that it stands for. */
interface PrintedNumber {
  readonly printed: number;
  readonly leadsTo: string;
  /** Where the destination is, from 1. */
  readonly page: number;
}

/** Read the numbers in the contents, which stand behind links, and in the index, which are links. */
export async function printedNumbers(
  bytes: Uint8Array,
): Promise<{ readonly contents: readonly PrintedNumber[]; readonly index: readonly PrintedNumber[] }> {
  return withDocument(bytes, async (document) => {
    const pages = await readLeaves(document);
    const { text, added } = await partsOf(document);
    const found = async (printed: string, leadsTo: string) => {
      const page = await pageOf(document, leadsTo);
      assert(page, `${leadsTo} is no place of the PDF`);
      return { printed: Number.parseInt(printed, 10), leadsTo, page };
    };
    const front = pages.slice(0, text - 1).flat();
    const numbered = front.flatMap(({ signs, leadsTo }, index) => {
      const entry = front[index - 1]?.leadsTo;
      return entry && !leadsTo ? [found(wordsOf(signs), entry)] : [];
    });
    const locators = pages
      .slice(added - 1)
      .flat()
      .flatMap(({ signs, leadsTo = '' }) => (/^\d/.test(wordsOf(signs)) && leadsTo ? [found(wordsOf(signs), leadsTo)] : []));
    return { contents: await Promise.all(numbered), index: await Promise.all(locators) };
  });
}

async function withDocument<T>(bytes: Uint8Array, take: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js keeps what it is given.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    return await take(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

async function readLeaves(document: PDFDocumentProxy): Promise<readonly (readonly PdfLeaf[])[]> {
  const pages: (readonly PdfLeaf[])[] = [];
  for (let page = 1; page <= document.numPages; page += 1) pages.push(await readPdfPage(await document.getPage(page)));
  return pages;
}

function isInNote({ roles }: PdfLeaf): boolean {
  return roles.includes('Note');
}

/** Where a call leads, and where a note leads back to. */
const CALL = /^note-(\d+)$/;
const BACK = /^noteref-(\d+)(?:-\d+)?$/;

/** The pages on which the parts begin; each begins a page of its own. */
async function partsOf(document: PDFDocumentProxy): Promise<{ text: number; added: number }> {
  const first = (await document.getOutline())?.[0]?.dest;
  const firstChapter = Array.isArray(first) ? (await document.getPageIndex(first[0])) + 1 : undefined;
  const colophon = await pageOf(document, 'part:colophon');
  const text = (await pageOf(document, 'opening')) ?? firstChapter;
  assert(text && colophon, 'the PDF does not say where its text and its colophon begin');
  const added = (await pageOf(document, 'part.glossary')) ?? (await pageOf(document, 'part.index')) ?? colophon;
  return { text, added };
}

async function pageOf(document: PDFDocumentProxy, name: string): Promise<number | undefined> {
  const place = await document.getDestination(name);
  return place ? (await document.getPageIndex(place[0])) + 1 : undefined;
}

function withCalls({ signs, leadsTo }: PdfLeaf): readonly Sign[] {
  const note = CALL.exec(leadsTo ?? '')?.[1];
  if (note === undefined) return signs;
  // Superior figures are characters of their own in some fonts.
  const printed = wordsOf(signs).normalize('NFKC');
  assert.equal(printed, note, `the call ${printed} on ${signs[0]?.place} leads to note ${note}`);
  return [callOf(note, signs[0]?.place ?? '')];
}

/** A note begins at the link back to its call and goes on to the next one's, over pages and the chapters' titles. */
function notesOf(leaves: readonly PdfLeaf[]): readonly NoteText[] {
  const notes: { label: string; signs: Sign[] }[] = [];
  for (const leaf of leaves) {
    const back = BACK.exec(leaf.leadsTo ?? '')?.[1];
    if (back === undefined) notes.at(-1)?.signs.push(...withCalls(leaf));
    else if (back !== notes.at(-1)?.label) {
      assert.equal(wordsOf(leaf.signs), back, `note ${wordsOf(leaf.signs)} leads back to the call of note ${back}`);
      notes.push({ label: back, signs: [] });
    }
  }
  return notes;
}
