import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentsEntry, Edition } from '../../../model/edition.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import { cleanPages } from './clean-pages.ts';
import { setMetadata } from './metadata.ts';
import { setOutline } from './outline.ts';
import { setPageBoxes } from './page-boxes.ts';
import { setPageLabels } from './page-labels.ts';
import { setRoleMap } from './role-map.ts';
import { tagNotes } from './tag-notes.ts';

/**
 * Make of what the browser printed a file to publish: the same bytes whenever and wherever it is made.
 *
 * @param labels the printed numbers of all pages
 */
export async function finishPdf(
  printed: Uint8Array,
  edition: Edition,
  contents: readonly ContentsEntry[],
  labels: readonly string[],
): Promise<Uint8Array> {
  const { PDFDocument: Document, ParseSpeeds } = await pdfLib();
  const document = await Document.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const drawn = await cleanPages(document);
  setPageBoxes(document, edition.print.paper);
  await tagNotes(document);
  await setRoleMap(document);
  await setOutline(document, contents);
  await setPageLabels(document, labels);
  await setMetadata(document, edition);
  await setIdentifier(document, `${drawn} ${edition.fingerprint}`);
  // Without pauses for other work: nothing else waits, and they cost as much as the writing.
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** Derive the file's identifier from what it holds, where others take the clock (ISO 32000-2, 14.4). */
async function setIdentifier(document: PDFDocument, key: string): Promise<void> {
  const { PDFHexString } = await pdfLib();
  const id = PDFHexString.of(createHash('sha256').update(key).digest('hex').slice(0, 32).toUpperCase());
  document.context.trailerInfo.ID = document.context.obj([id, id]);
}
