import assert from 'node:assert/strict';
import { imposePanels, panelFault, panelsOf } from '../impose/leaflet-sheets.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Book, Manuscript } from '../model/book.ts';
import type { Host } from '../model/host.ts';
import { bindingOf } from '../model/language.ts';
import type { Leaflet } from '../model/leaflet.ts';
import type { Report } from '../model/report.ts';
import { placeInYaml } from '../read/settings/place-in-yaml.ts';
import { renderLeaflet } from '../render/leaflet/render-leaflet.ts';
import { findExcerpt } from '../text/excerpt.ts';
import type { EditionParts } from '../transform/prepare-edition.ts';
import { prepareLeaflet } from '../transform/prepare-leaflet.ts';

/** Set an excerpt on panels, and put these on their sheet. A text that lacks it was told of when it was checked. */
export async function makeLeaflet(
  book: Book,
  manuscript: Manuscript,
  leaflet: Leaflet,
  parts: EditionParts,
  host: Host,
  report: Report,
): Promise<readonly Artifact[]> {
  const excerpt = findExcerpt(manuscript, leaflet);
  if (!excerpt || excerpt.blocks.length === 0) return [];
  const fault = panelFault(leaflet);
  if (fault) {
    const place = await placeInYaml(book.file, ['leaflets', book.leaflets.indexOf(leaflet)]);
    report(book.file, { rule: 'leaflet:paper', place, ...fault });
    return [];
  }
  const request = { leaflet, panels: panelsOf(leaflet), file: excerpt.chapter.file, place: excerpt.start.position?.start };
  const panels = await renderLeaflet(prepareLeaflet(book, manuscript, excerpt, parts), request, host, report);
  if (!panels) return [];
  const sheets = await imposePanels(panels.bytes, leaflet, bindingOf(manuscript.language));
  assert('bytes' in sheets);
  return [{ ...panels, bytes: sheets.bytes }];
}
