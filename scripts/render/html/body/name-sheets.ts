import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, NameEntry } from '../../../model/edition.ts';
import { nameFacts } from '../../fragments/names/name-facts.ts';
import { placeOf } from './place-of.ts';

/**
 * Set the sheets that say who is meant where a section first names somebody. They open as notes do: the name leads to its sheet, which is
 * shown while it is the target, and closing leads to the place beside the name.
 *
 * A `popover` would want a button, which breaks over no line, can not be copied with the text, and is dropped by browsers' reading views. What
 * shows under a pointer only is nothing to a finger or a keyboard. There is a sheet for each such mention, and not for each term, so that
 * closing it leads back to where the reader was.
 */
export function nameSheets({ names, t }: Edition): Element[] {
  const entries = new Set(names.tooltips.values());
  const told = new Map([...entries].map((one) => [one, h('p', h('span.about-name', one.name), ', ', nameFacts(one))]));
  return [...names.tooltips].map(([mention, entry]) =>
    h('div.about', { id: sheetOf(mention), hidden: true }, [
      told.get(entry),
      h('a.close', { href: `#${placeOf(mention)}`, ariaLabel: t('html.closeName', { name: entry.name }) }, '×'),
    ]),
  );
}

/** Make a marked name the link to its sheet. */
export function nameOpener(span: Element, tooltips: ReadonlyMap<string, NameEntry>): readonly ElementContent[] | undefined {
  const id = String(span.properties.id);
  if (!tooltips.has(id)) return undefined;
  const link: Element = { ...span, tagName: 'a', properties: { ...span.properties, href: `#${sheetOf(id)}` } };
  return [h('span.place', { id: placeOf(id) }), link];
}

function sheetOf(mention: string): string {
  return `${mention}.about`;
}
