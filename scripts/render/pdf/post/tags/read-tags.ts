import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { type Objects, objectsOf } from '../objects.ts';
import { readAttributes } from './attributes.ts';
import type { Kid, Tag } from './tag.ts';

/** Read the structure tree of a document; nothing when it has none, or more than one root. */
export async function readTags(document: PDFDocument): Promise<Tag | undefined> {
  const objects = await objectsOf(document);
  const [tag, ...others] = readKids(objects.at(document.catalog, 'StructTreeRoot', 'K'), undefined, 0, objects);
  return tag && 'kids' in tag && others.length === 0 ? tag : undefined;
}

/** @param page the one that holds what does not name its own */
function readKids(kids: PDFObject | undefined, page: PDFRef | undefined, depth: number, objects: Objects): readonly Kid[] {
  const mcid = objects.number(kids);
  if (mcid !== undefined) return page ? [{ page, mcid }] : [];
  const dict = objects.dict(kids);
  if (!dict) return objects.items(kids).flatMap((one) => readKids(one, page, depth, objects));
  const own = objects.ref(dict, 'Pg') ?? page;
  const [number, annotation] = [objects.number(objects.at(dict, 'MCID')), objects.ref(dict, 'Obj')];
  if (number !== undefined) return own ? [{ page: own, mcid: number }] : [];
  if (annotation) return own ? [{ page: own, annotation }] : [];
  return depth > DEEPEST ? [] : [readTag(dict, own, depth, objects)];
}

function readTag(dict: PDFDict, page: PDFRef | undefined, depth: number, objects: Objects): Tag {
  const text = (key: string) => objects.text(objects.at(dict, key));
  return {
    type: objects.name(objects.at(dict, 'S')) ?? '',
    lang: text('Lang'),
    alt: text('Alt'),
    id: text('ID'),
    attributes: readAttributes(objects.at(dict, 'A'), objects),
    kids: readKids(objects.at(dict, 'K'), page, depth + 1, objects),
  };
}

/** Tags in tags; a tree that is deeper goes in a circle. */
const DEEPEST = 500;
