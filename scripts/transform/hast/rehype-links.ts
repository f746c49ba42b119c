import type { Root } from 'hast';
import { eachElement } from '../../model/each-element.ts';
import { isCall } from '../labels.ts';

/**
 * Rewrite links for the format, and take the link off those that lead nowhere or are not safe: the text stays.
 *
 * @param options.target gives the address for one that the text uses, or nothing where there is none
 */
export function rehypeLinks(options: { target: (href: string) => string | undefined }) {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      if (element.tagName !== 'a' || isCall(element)) return;
      const href = element.properties.href;
      const target = typeof href === 'string' ? options.target(href) : undefined;
      if (target !== undefined) {
        element.properties.href = target;
        return;
      }
      element.tagName = 'span';
      delete element.properties.href;
    });
  };
}
