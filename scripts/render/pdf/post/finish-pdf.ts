import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ContentsEntry, Edition } from '../../../model/edition.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import type { Report } from '../../../model/report.ts';
import type { Pages } from '../paginator/in-page/typeset.ts';
import { cleanPages } from './clean-pages.ts';
import { setOutputIntent } from './colour/output-intent.ts';
import { checkConformance } from './conformance/check-conformance.ts';
import { standardsKept } from './conformance/fault.ts';
import { reportFaults } from './conformance/report-faults.ts';
import { directLinks } from './direct-links.ts';
import { leadLinks } from './lead-links.ts';
import { setMetadata, setPacket } from './metadata.ts';
import { setOutline } from './outline.ts';
import { setPageBoxes } from './page-boxes.ts';
import { setPageLabels } from './page-labels.ts';
import { arrangeTags } from './tags/arrange-tags.ts';
import { describeLinks } from './tags/describe-links.ts';
import { readTags } from './tags/read-tags.ts';
import { setRoleMap } from './tags/role-map.ts';
import { writeTags } from './tags/write-tags.ts';

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
  report: Report,
): Promise<Uint8Array> {
  const { PDFDocument: Document, ParseSpeeds } = await pdfLib();
  const document = await Document.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const cleaned = await cleanPages(document);
  setPageBoxes(document, edition.print.paper);
  await leadLinks(document, pages.places);
  const tags = await readTags(document);
  if (tags) await writeTags(document, arrangeTags(tags, cleaned));
  await setRoleMap(document);
  await setOutline(document, contents);
  const labels = pages.pages.map(({ label }) => label);
  await setPageLabels(document, labels);
  await describeLinks(document, edition, contents, labels);
  await directLinks(document);
  await setOutputIntent(document);
  const facts = await setMetadata(document, edition);
  await setIdentifier(document, `${cleaned.hash} ${edition.fingerprint}`);
  const faults = await checkConformance(document);
  await setPacket(document, facts, standardsKept(faults));
  reportFaults(faults, edition, labels, report);
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
