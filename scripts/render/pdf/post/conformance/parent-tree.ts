import type { PDFObject } from '@cantoo/pdf-lib';
import type { Finished } from './finished.ts';

/** Read the way back from pages and annotations to their tags: a number tree (ISO 32000-1, 7.9.7 and 14.7.4.4). */
export function parentTree({ objects, catalog }: Finished): ReadonlyMap<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const read = (node: PDFObject | undefined, depth: number) => {
    const numbers = objects.items(objects.at(node, 'Nums'));
    for (let at = 0; at + 1 < numbers.length; at += 2)
      found.set(objects.number(numbers[at]) ?? -1, numbers[at + 1] as PDFObject);
    if (depth < DEEPEST) for (const kid of objects.items(objects.at(node, 'Kids'))) read(kid, depth + 1);
  };
  read(objects.at(catalog, 'StructTreeRoot', 'ParentTree'), 0);
  return found;
}

const DEEPEST = 32;
