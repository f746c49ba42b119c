import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import { standIn } from '../pdf/faces/stand-in.ts';
import { pageStyle } from '../pdf/page-style.ts';
import { pageScript } from '../pdf/paginator/page-script.ts';
import { flowPage } from '../pdf/print-page.ts';
import { panelSetter, type SetPanel } from './in-page/panel-setter.ts';
import { measurePanels, typeSizes } from './panel-measure.ts';
import { panelParts } from './panel-parts.ts';
import { panelSheet } from './panel-sheet.ts';

/** A leaflet that was set, in the largest type in which it fits, or, where it fits in none, in the smallest. */
export interface SetLeaflet {
  readonly pdf: Uint8Array;
  readonly panels: readonly SetPanel[];
}

/**
 * Set an excerpt on panels and print it, a page a panel.
 *
 * @param fits tells whether all that was set is where it should be
 */
export async function setPanels(
  edition: Edition,
  sizes: readonly PanelSize[],
  fits: (panels: readonly SetPanel[]) => boolean,
  host: Host,
): Promise<SetLeaflet> {
  const { title, design, language } = edition;
  const types = typeSizes(sizes);
  const measureAt = (step: number) => measurePanels(sizes, types[step] as number, design.type);
  const styles = [pageStyle(measureAt(0), design), '', design.styles['print.css'] ?? '', design.styles['leaflet.css'] ?? ''];
  const flow = flowPage(edition, await panelParts(edition, sizes), styles);
  const page = await standIn({ ...flow, title }, design.faces, host);
  let set: { readonly panels: readonly SetPanel[]; readonly step: number } | undefined;
  const pdf = await host.print({
    html: page.html,
    files: page.files,
    compose: async (run) => {
      await run(`(() => {\n${pageScript()}\nglobalThis.setPanels = (${String(panelSetter)})(typesetter);\n})()`);
      const setAt = async (step: number) => {
        const measure = measureAt(step);
        const options = {
          title,
          direction: language.direction,
          numbering: 'through',
          leadingPx: measure.leadingPt * PX_PER_PT,
          lines: measure.lines,
        } as const;
        const call = [panelSheet(edition, sizes, measure), options].map((one) => JSON.stringify(one)).join(', ');
        const panels = (await run(`setPanels(${call})`)) as readonly SetPanel[];
        set = { panels, step };
        return fits(panels);
      };
      const step = await largest(types.length - 1, setAt);
      if (set?.step !== step) await setAt(step);
    },
  });
  const { panels } = set as unknown as { panels: readonly SetPanel[] };
  return { pdf, panels };
}

const PX_PER_PT = 96 / 72;

/** Find the last number up to `most` that passes, where all before it pass too; 0 where none does. */
async function largest(most: number, passes: (step: number) => Promise<boolean>): Promise<number> {
  if (await passes(most)) return most;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}
