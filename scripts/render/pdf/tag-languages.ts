import type { Nodes } from 'hast';
import { eachElement } from '../../model/each-element.ts';

/**
 * See to it that passages in another language are read aloud as such. Chromium writes no tag for a plain span, and with it goes its language
 * (ISO 32000-2, 14.9.2); one that has a role of its own gets a tag, `NonStruct`, which says nothing else.
 */
export function tagLanguages(tree: Nodes): void {
  eachElement(tree, ({ tagName, properties }) => {
    if (tagName === 'span' && properties.lang !== undefined) properties.role ??= 'mark';
  });
}
