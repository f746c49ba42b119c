import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentsEntry, Edition } from '../../../model/edition.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import type { Pages } from '../paginator/in-page/typeset.ts';
import { cleanPages } from './clean-pages.ts';
import { leadLinks } from './lead-links.ts';
import { setMetadata } from './metadata.ts';
import { setOutline } from './outline.ts';
import { setPageBoxes } from './page-boxes.ts';
import { setPageLabels } from './page-labels.ts';
import { setRoleMap } from './role-map.ts';
import { tagNotes } from './tag-notes.ts';

/**
 * Make of what the browser printed a file to publish: the same bytes whenever and wherever it is made.
 *
 * @param pages as the paginator made them
 */
export async function finishPdf(
  printed: Uint8Array,
  edition: Edition,
  contents: readonly ContentsEntry[],
  pages: Pick<Pages, 'pages' | 'places'>,
): Promise<Uint8Array> {
  const { PDFDocument: Document, ParseSpeeds } = await pdfLib();
  const document = await Document.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const drawn = await cleanPages(document);
  setPageBoxes(document, edition.print.paper);
  await leadLinks(document, pages.places);
  await tagNotes(document);
  await setRoleMap(document);
  await setOutline(document, contents);
  await setPageLabels(
    document,
    pages.pages.map(({ label }) => label),
  );
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
