import type { Root } from 'hast';
import type { Picture } from '../../model/book.ts';
import { eachElement } from '../../model/each-element.ts';

/** Name pictures by their place in the press and give them their size; one that could not be read leaves its alt text. */
export function rehypePictures(options: { pictures: ReadonlyMap<string, Picture> }) {
  return (tree: Root): void => {
    eachElement(tree, (element, parent, index) => {
      if (element.tagName !== 'img') return;
      const key = element.properties.dataPicture;
      const picture = typeof key === 'string' ? options.pictures.get(key) : undefined;
      if (picture) {
        delete element.properties.dataPicture;
        Object.assign(element.properties, { src: picture.path, width: picture.widthPx, height: picture.heightPx });
      } else if (parent) {
        parent.children[index] = { type: 'text', value: String(element.properties.alt ?? '') };
      }
    });
  };
}
