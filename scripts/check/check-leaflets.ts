import type { Book } from '../model/book.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem, Report } from '../model/report.ts';
import { excerptNames, findExcerpt } from '../text/excerpt.ts';

/**
 * Report the leaflets of a book whose section a language lacks or leaves empty; they are not made.
 *
 * @param placeOf tells where a leaflet stands in `book.yaml`, by its index; asked only where something is wrong
 */
export async function checkLeaflets(
  { leaflets, manuscripts, file }: Book,
  placeOf: (index: number) => Promise<Problem['place']>,
  report: Report,
): Promise<void> {
  for (const [index, leaflet] of leaflets.entries()) {
    for (const manuscript of manuscripts) {
      const excerpt = findExcerpt(manuscript, leaflet);
      if (excerpt && excerpt.blocks.length > 0) continue;
      const known = excerpt ? undefined : nearest(leaflet.section, excerptNames(manuscript));
      report(file, {
        rule: 'leaflet:section',
        place: await placeOf(index),
        values: { section: leaflet.section, tag: manuscript.language.tag, ...(known !== undefined && { known }) },
        actual: leaflet.section,
        ...(known !== undefined && { expected: [known], shade: 'suggestion' }),
        ...(excerpt && { shade: 'empty' }),
      });
    }
  }
}
