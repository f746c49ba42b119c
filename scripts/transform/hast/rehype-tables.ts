import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Give the cells of tables what paper, EPUB and screen readers need: `scope` for heads, a class instead of `align`. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
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
