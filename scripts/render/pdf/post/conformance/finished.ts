import type { PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { type Objects, objectsOf } from '../objects.ts';
import { readTags } from '../tags/read-tags.ts';
import { isTag, type Tag } from '../tags/tag.ts';
import type { Fault } from './fault.ts';
import { type PageContent, readPage } from './read-page.ts';

/** A finished document, as the rules look at it. */
export interface Finished {
  readonly objects: Objects;
  readonly catalog: PDFDict;
  readonly trailer: { readonly Info?: PDFObject; readonly ID?: PDFObject; readonly Encrypt?: PDFObject };
  readonly tags: Tag | undefined;
  /** All tags in reading order, each with the one that holds it. */
  readonly all: readonly HeldTag[];
  readonly pages: readonly PageContent[];
  /** The number of a page. */
  readonly pageOf: ReadonlyMap<PDFRef, number>;
}

interface HeldTag {
  readonly tag: Tag;
  readonly parent: Tag | undefined;
}

/** Looks for one kind of fault, or for kinds that are seen at once. */
export type ConformanceRule = (document: Finished, say: (fault: Fault) => void) => void;

export async function readFinished(document: PDFDocument): Promise<Finished> {
  const objects = await objectsOf(document);
  const pages = document.getPages().map((page, index) => readPage(page, index + 1, objects));
  const tags = await readTags(document);
  return {
    objects,
    catalog: document.catalog,
    trailer: document.context.trailerInfo as Finished['trailer'],
    tags,
    all: tags ? listed(tags) : [],
    pages,
    pageOf: new Map(pages.map(({ ref, number }) => [ref, number])),
  };
}

function listed(root: Tag): readonly HeldTag[] {
  const all: HeldTag[] = [];
  const list = (tag: Tag, parent: Tag | undefined) => {
    all.push({ tag, parent });
    for (const kid of tag.kids) if (isTag(kid)) list(kid, tag);
  };
  list(root, undefined);
  return all;
}

/** The page on which a tag begins. */
export function pageOfTag(tag: Tag, pageOf: ReadonlyMap<PDFRef, number>): number | undefined {
  for (const kid of tag.kids) {
    const page = isTag(kid) ? pageOfTag(kid, pageOf) : pageOf.get(kid.page);
    if (page !== undefined) return page;
  }
  return undefined;
}
