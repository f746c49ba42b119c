import type { Design } from '../../../model/design.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Host } from '../../../model/host.ts';
import type { PrintSize } from '../../../model/press.ts';
import { sourceVersion } from '../../../model/source-version.ts';
import type { PageMeasure } from '../page-measure.ts';
import type { PageCount } from '../paginator/in-page/typeset.ts';
import { type Fit, fewestBlanks } from './fewest-blanks.ts';
import { settingsWithin } from './settings-within.ts';

/** How many pages a book has as its design sets it, and how many with the type that leaves the fewest blank. */
export interface FittedEdition extends Fit<PageMeasure> {
  /** The last page of a chapter that has the fewest lines, as the design sets it. */
  readonly shortest?: PageCount['shortest'];
}

/** What an edition is called by, before it is made. */
export interface EditionKey {
  readonly fingerprint: string;
  readonly design: Design;
  readonly print: PrintSize;
}

/**
 * Find the type in which an edition leaves the fewest pages of its last sheet blank, within the bounds of its design.
 *
 * The pages are counted by setting the book in the browser. That takes about a second, so the answer is remembered for as long as neither the
 * edition nor the browser nor the program changes, and the edition is only made when there is none.
 *
 * @throws SurroundingsError when there is no browser
 */
export async function fitEdition(
  { fingerprint, design, print }: EditionKey,
  prepare: () => Promise<Edition>,
  host: Host,
): Promise<FittedEdition> {
  const version = await sourceVersion(host, 'scripts/render/pdf');
  const key = ['pages', version, await host.browser(), fingerprint, print.paper.widthMm, print.paper.heightMm].join(' ');
  const kept = await host.remember(key, async () => {
    const settings = settingsWithin(print.paper, design);
    return new TextEncoder().encode(JSON.stringify(await searchSettings(await prepare(), settings, host)));
  });
  return JSON.parse(new TextDecoder().decode(kept)) as FittedEdition;
}

async function searchSettings(
  edition: Edition,
  settings: ReturnType<typeof settingsWithin>,
  host: Host,
): Promise<FittedEdition> {
  const [{ printPage }, { countPages }, { standIn }] = await Promise.all([
    import('../print-page.ts'),
    import('../paginator/paginate.ts'),
    import('../faces/stand-in.ts'),
  ]);
  const [own] = settings;
  let found: FittedEdition | undefined;
  let shortest: PageCount['shortest'];
  await countPages(
    await standIn(printPage(edition, own), edition.design.faces, host),
    async (count) => {
      const fit = await fewestBlanks(settings, async (setting) => {
        const counted = await count(setting);
        if (setting === own) shortest = counted.shortest;
        return counted.pages;
      });
      found = { ...fit, ...(shortest && { shortest }) };
    },
    host,
  );
  return found as unknown as FittedEdition;
}
