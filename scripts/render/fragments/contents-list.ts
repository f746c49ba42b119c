import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry } from '../../model/edition.ts';

/**
 * Set the contents as nested lists of links.
 *
 * @param href gives the target of an entry, in whatever way the format links
 * @param after gives what stands behind the link, for instance a page number
 */
export function contentsList(
  entries: readonly ContentsEntry[],
  href: (entry: ContentsEntry) => string,
  after: (entry: ContentsEntry) => (Element | string)[] = () => [],
): Element {
  return h(
    'ol.contents-list',
    entries.map((entry) =>
      h(
        'li',
        h('a', { href: href(entry) }, structuredClone(entry.label) as Element[]),
        ...after(entry),
        ...(entry.children.length > 0 ? [contentsList(entry.children, href, after)] : []),
      ),
    ),
  );
}
