import type { Nodes } from 'hast';
import type { Edition } from '../../model/edition.ts';
import type { PageMeasure } from './page-measure.ts';

/**
 * Tell whether chapters follow each other on the page. They do where they are short, two pages or less in the mean: opening each on a
 * page of its own would leave a pamphlet half empty.
 */
export function runsOn(edition: Edition, measure: PageMeasure): boolean {
  const letters = edition.sections.reduce((sum, section) => sum + lengthOf(section.tree), 0);
  return letters / edition.sections.length < 2 * measure.lines * lettersOnLine(measure);
}

/** How many letters a line of running text holds: in EB Garamond one is 0.41 of the type's size wide in the mean. */
function lettersOnLine({ widthMm, innerMm, outerMm, sizePt }: PageMeasure): number {
  return ((widthMm - innerMm - outerMm) * 72) / 25.4 / (sizePt * 0.41);
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child as Nodes), 0) : 0;
}
