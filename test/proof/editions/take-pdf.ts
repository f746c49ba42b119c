import assert from 'node:assert/strict';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { callOf, type NoteText, type Sign, type TextParts, wordsOf } from '../text-parts.ts';
import { type PdfLeaf, readPdfPage } from './read-pdf-page.ts';

/**
 * Take a tagged PDF apart by its structure and its destinations: title page and contents stand before the first chapter, the notes behind the
 * text, glossary, index and colophon behind them. Calls and notes are told by where their links lead.
 */
export async function takePdf(bytes: Uint8Array): Promise<TextParts> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js keeps what it is given.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  try {
    const parts = await partsOf(document);
    const leaves: { page: number; leaf: PdfLeaf }[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      for (const leaf of await readPdfPage(await document.getPage(page))) leaves.push({ page, leaf });
    }
    const between = (from: number, to: number) =>
      leaves.filter(({ page }) => page >= from && page < to).map(({ leaf }) => leaf);
    const front = between(1, parts.text);
    return {
      title: front.filter(({ roles }) => roles.includes('H1')).flatMap(({ signs }) => signs),
      subtitle: front.find(({ roles }) => roles.includes('P'))?.signs ?? [],
      flow: between(parts.text, parts.notes).flatMap(withCalls),
      notes: notesOf(between(parts.notes, parts.added)),
    };
  } finally {
    await loading.destroy();
  }
}

/** The pages on which the parts begin; each begins a page of its own. */
async function partsOf(document: PDFDocumentProxy): Promise<{ text: number; notes: number; added: number }> {
  const pageOf = async (name: string) => {
    const place = await document.getDestination(name);
    return place ? (await document.getPageIndex(place[0])) + 1 : undefined;
  };
  const first = (await document.getOutline())?.[0]?.dest;
  const firstChapter = Array.isArray(first) ? (await document.getPageIndex(first[0])) + 1 : undefined;
  const colophon = await pageOf('part:colophon');
  const text = (await pageOf('opening')) ?? firstChapter;
  assert(text && colophon, 'the PDF does not say where its text and its colophon begin');
  const added = (await pageOf('part.glossary')) ?? (await pageOf('part.index')) ?? colophon;
  return { text, notes: (await pageOf('part:notes')) ?? added, added };
}

function withCalls({ signs, leadsTo }: PdfLeaf): readonly Sign[] {
  const note = /^note-(\d+)$/.exec(leadsTo ?? '')?.[1];
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
    if (leaf.roles.some((role) => /^H[1-6]$/.test(role))) continue;
    const back = /^noteref-(\d+)(?:-\d+)?$/.exec(leaf.leadsTo ?? '')?.[1];
    if (back === undefined) notes.at(-1)?.signs.push(...withCalls(leaf));
    else if (back !== notes.at(-1)?.label) {
      assert.equal(wordsOf(leaf.signs), back, `note ${wordsOf(leaf.signs)} leads back to the call of note ${back}`);
      notes.push({ label: back, signs: [] });
    }
  }
  return notes;
}
