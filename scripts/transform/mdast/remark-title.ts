import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Drop front matter, and a leading heading of level 1 that repeats the edition's title: it is set from the front matter. */
export function remarkTitle(options: { title: string | undefined }) {
  return (tree: Root): void => {
    if (tree.children[0]?.type === 'yaml') tree.children.shift();
    const first = tree.children[0];
    if (options.title === undefined || first?.type !== 'heading' || first.depth !== 1) return;
    if (plain(textOf(first)) === plain(options.title)) tree.children.shift();
  };
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
