import type { Root } from 'mdast';
import { eachNode } from '../../model/each-node.ts';

/** Hand the place where reading found a picture on to its element. */
export function remarkPictures() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const picture = (node.data as { picture?: string } | undefined)?.picture;
      if (picture) node.data = { ...node.data, hProperties: { dataPicture: picture } };
    });
  };
}
