import type { Edition } from '../../model/edition.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import { cleanPages } from '../pdf/post/clean-pages.ts';
import { setMetadata, setPacket } from '../pdf/post/metadata.ts';
import { setBoxes } from '../pdf/post/page-boxes.ts';

/** Make of the printed panels what is put on the sheet: each in its exact size, its words clean, the file named by what its front says. */
export async function finishPanels(printed: Uint8Array, edition: Edition, sizes: readonly PanelSize[]): Promise<Uint8Array> {
  const { PDFDocument, ParseSpeeds } = await pdfLib();
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  await cleanPages(document);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const isBack = index === pages.length - 1;
    setBoxes(page, (isBack ? sizes.at(-1) : sizes[index]) as PanelSize);
  }
  const facts = await setMetadata(document, { ...edition, title: edition.excerptTitle ?? edition.title });
  await setPacket(document, facts, []);
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
