import type { PDFDocument } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/** Say what the tags stand for that Chromium writes and ISO 32000-1, 14.8.4 does not know. */
export async function setRoleMap(document: PDFDocument): Promise<void> {
  const { PDFDict, PDFName } = await pdfLib();
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), document.context.obj(ROLES));
}

const ROLES = { Em: 'Span', Strong: 'Span', Sub: 'Span', Aside: 'Sect', Title: 'P', DocumentFragment: 'Div' };
