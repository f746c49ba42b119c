import type { Nodes } from 'hast';
import type { Edition } from '../../model/edition.ts';
import type { PageMeasure } from './page-measure.ts';
import { lettersOnLine } from './runs-on.ts';

/**
 * Guess on which page each mention of a term falls, by the letters before it.
 *
 * The draft is printed with these guesses. Not one need be right: the index only has to become as long as it will be with true numbers, so
 * that no page behind it moves and the second printing is the last.
 *
 * @param runOn whether chapters follow each other on the page; else each opens one
 */
export function estimatePages(edition: Edition, measure: PageMeasure, runOn: boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const perPage = measure.lines * lettersOnLine(measure);
  let letters = FRONT_PAGES * perPage;
  const walk = (node: Nodes) => {
    if (node.type === 'text') letters += node.value.length;
    if (node.type === 'element' && typeof node.properties.id === 'string') {
      found.set(node.properties.id, 1 + Math.floor(letters / perPage));
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  const turn = () => {
    letters = Math.ceil(letters / perPage) * perPage;
  };
  for (const { tree } of edition.sections) {
    if (!runOn) turn();
    walk(tree);
  }
  turn();
  for (const { children } of edition.notes) for (const child of children) walk(child);
  return found;
}

/** Title page and contents. */
const FRONT_PAGES = 2;
