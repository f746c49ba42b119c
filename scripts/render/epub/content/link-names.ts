import type { Nodes } from 'hast';
import { eachElement } from '../../../model/each-element.ts';
import type { Edition } from '../../../model/edition.ts';
import { entryId } from '../../fragments/names/name-heading.ts';

/**
 * Make the first mention of a term in each section a link to its line in the glossary, or else in the index.
 *
 * Reading systems have a way back from every link; few show a `title`, none to a finger. Only notes pop up, and a name marked as the call of
 * a note would be set small and raised. Where an edition has neither page, its names stay plain.
 */
export function linkNames(tree: Nodes, { names }: Edition): void {
  if (names.tooltips.size === 0) return;
  const indexed = new Set(names.index.flatMap(({ lines }) => lines.map(({ entry }) => entry)));
  eachElement(tree, (element) => {
    const entry = names.tooltips.get(String(element.properties.id));
    if (!entry || element.tagName !== 'span') return;
    if (names.glossary.length > 0) {
      element.tagName = 'a';
      Object.assign(element.properties, { href: `#${entryId('glossary', entry)}`, role: 'doc-glossref' });
    } else if (indexed.has(entry)) {
      element.tagName = 'a';
      element.properties.href = `#${entryId('index', entry)}`;
    }
  });
}
