import type { Nodes } from 'hast';
import { eachElement } from '../../../model/each-element.ts';

/**
 * Point the pictures of a tree at their files in the EPUB. One that has none becomes its description, which is worth keeping.
 *
 * @param files the file of each picture, by its `src` in the tree
 */
export function placePictures(tree: Nodes, files: ReadonlyMap<string, { readonly path: string }>): void {
  eachElement(tree, (image) => {
    if (image.tagName !== 'img') return;
    const { src, alt } = image.properties;
    const file = files.get(String(src));
    const description = typeof alt === 'string' ? alt : '';
    if (file) Object.assign(image.properties, { src: file.path, alt: description });
    else Object.assign(image, { tagName: 'span', properties: {}, children: [{ type: 'text', value: description }] });
  });
}
