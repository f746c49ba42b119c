import type { VFile } from 'vfile';
import { type Artifact, artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { type Leaflet, leafletEnding, type PanelSize } from '../../model/leaflet.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { Problem, Report } from '../../model/report.ts';
import { faultsOf, usedPart } from './faults-of.ts';
import { finishPanels } from './finish-panels.ts';
import { setPanels } from './set-panels.ts';

/** What a leaflet is made of, besides its edition. */
export interface LeafletRequest {
  readonly leaflet: Leaflet;
  /** In the order in which they are read. */
  readonly panels: readonly PanelSize[];
  /** The text, and where in it the excerpt begins. */
  readonly file: VFile;
  readonly place: Problem['place'];
}

/** Set an excerpt as the panels of a leaflet: one file, a page a panel, not yet on its sheet. Nothing where it does not fit. */
export async function renderLeaflet(
  edition: Edition,
  { leaflet, panels: sizes, file, place }: LeafletRequest,
  host: Host,
  report: Report,
): Promise<Artifact | undefined> {
  const { book, language, fingerprint } = edition;
  // The library is loaded while the browser works.
  const [{ pdf, panels }] = await Promise.all([
    setPanels(edition, sizes, (set) => faultsOf(set, sizes.length, language).length === 0, host),
    pdfLib(),
  ]);
  host.signal.throwIfAborted();
  const faults = faultsOf(panels, sizes.length, language);
  const known = { scheme: leaflet.scheme, section: leaflet.section, tag: language.tag };
  for (const { panel, words } of faults) {
    const shade = words === 0 ? { shade: 'tooLarge' } : {};
    report(file, { rule: 'leaflet:overfull', place, values: { ...known, panel, count: words }, ...shade });
  }
  if (faults.length > 0) return undefined;
  const used = usedPart(panels, sizes.length);
  if (used < 0.5) report(file, { rule: 'leaflet:underfull', place, values: { ...known, percent: Math.round(used * 100) } });
  return {
    path: artifactPath(book, language.tag, leafletEnding(book.leaflets, leaflet)),
    bytes: await finishPanels(pdf, edition, sizes),
    mediaType: 'application/pdf',
    lang: language.tag,
    format: 'leaflet',
    book: book.id,
    madeFrom: fingerprint,
  };
}
