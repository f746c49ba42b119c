import type { Nodes } from 'hast';
import type { Picture } from '../../../model/book.ts';
import { eachElement } from '../../../model/each-element.ts';
import { asciiName } from '../content/file-names.ts';

/** A picture and the file that it becomes. */
export interface PictureFile {
  readonly path: string;
  readonly picture: Picture;
}

/** Name the pictures that trees show, in the order in which they show them; by the `src` that the trees use. */
export function pictureFiles(
  trees: readonly Nodes[],
  pictures: ReadonlyMap<string, Picture>,
): ReadonlyMap<string, PictureFile> {
  const files = new Map<string, PictureFile>();
  const taken = new Set<string>();
  for (const tree of trees) {
    eachElement(tree, (element) => {
      const src = String(element.properties.src);
      const picture = element.tagName === 'img' ? pictures.get(src) : undefined;
      if (!picture || files.has(src)) return;
      const base = asciiName(picture.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')) || 'picture';
      let name = base;
      for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
      taken.add(name);
      files.set(src, { path: `images/${name}.${EXTENSIONS[picture.mediaType]}`, picture });
    });
  }
  return files;
}

const EXTENSIONS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
} as const;
