import type { Root } from 'hast';
import { eachElement } from '../../model/each-element.ts';

/** Give the cells of tables what paper, EPUB and screen readers need: `scope` for heads, a class instead of `align`. */
export function rehypeTables() {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      if (element.tagName !== 'td' && element.tagName !== 'th') return;
      const { align } = element.properties;
      if (typeof align === 'string') {
        element.properties.className = [`align-${align}`];
        delete element.properties.align;
      }
      if (element.tagName === 'th') element.properties.scope = 'col';
    });
  };
}
