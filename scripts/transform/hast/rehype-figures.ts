import type { Element, Root } from 'hast';
import { eachElement } from '../../model/each-element.ts';

/** Set an image that stands alone in its paragraph as a figure; its title becomes the caption. */
export function rehypeFigures() {
  return (tree: Root): void => {
    eachElement(tree, (element) => {
      const image = element.tagName === 'p' ? loneImage(element) : undefined;
      if (!image) return;
      const { title } = image.properties;
      element.tagName = 'figure';
      element.children = [image];
      if (typeof title !== 'string' || title === '') return;
      delete image.properties.title;
      element.children.push({
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: title }],
      });
    });
  };
}

function loneImage(paragraph: Element): Element | undefined {
  const solid = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = solid;
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}
