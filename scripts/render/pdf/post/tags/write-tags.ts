import type { PDFContext, PDFDict, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { writeAttributes } from './attributes.ts';
import { type Content, isTag, type Tag } from './tag.ts';

/**
 * Write the structure tree of a document in the place of the one it has: elements, the way back to them from what is drawn
 * (`ParentTree`), and their identifiers (`IDTree`); ISO 32000-1, 14.7.2 to 14.7.4.
 */
export async function writeTags(document: PDFDocument, tree: Tag): Promise<void> {
  const { PDFDict: Dict, PDFHexString, PDFName, PDFNumber, PDFString } = await pdfLib();
  const { context, catalog } = document;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), Dict);
  const rootRef = catalog.get(PDFName.of('StructTreeRoot')) as PDFRef;
  await removeTags(context, root);
  const names = new Map<string, ReturnType<typeof PDFName.of>>();
  const name = (text: string) => {
    const known = names.get(text) ?? PDFName.of(text);
    names.set(text, known);
    return known;
  };
  const ids: (readonly [string, PDFRef])[] = [];
  const drawn = new Map<PDFRef, PDFRef[]>();
  const annotated: (readonly [PDFRef, PDFRef])[] = [];

  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = tag.kids.find((kid): kid is Content => !isTag(kid))?.page;
    const dict = Dict.withContext(context);
    dict.set(name('S'), name(tag.type));
    dict.set(name('P'), parent);
    if (page) dict.set(name('Pg'), page);
    if (tag.lang !== undefined) dict.set(name('Lang'), PDFHexString.fromText(tag.lang));
    if (tag.alt !== undefined) dict.set(name('Alt'), PDFHexString.fromText(tag.alt));
    const attributes = tag.attributes && writeAttributes(tag.attributes, context, PDFString.of);
    if (attributes) dict.set(name('A'), attributes);
    if (tag.id !== undefined) {
      dict.set(name('ID'), PDFString.of(tag.id));
      ids.push([tag.id, ref]);
    }
    const kids = tag.kids.map((kid) => (isTag(kid) ? write(kid, ref) : refer(kid, ref, page as PDFRef)));
    dict.set(name('K'), kids.length === 1 ? (kids[0] as PDFObject) : context.obj(kids));
    context.assign(ref, dict);
    return ref;
  };
  const refer = (kid: Content, ref: PDFRef, page: PDFRef): PDFObject => {
    const there = kid.page === page ? {} : { Pg: kid.page };
    if ('annotation' in kid) {
      annotated.push([kid.annotation, ref]);
      return context.obj({ Type: 'OBJR', Obj: kid.annotation, ...there });
    }
    const owners = drawn.get(kid.page) ?? [];
    drawn.set(kid.page, owners);
    owners[kid.mcid] = ref;
    return kid.page === page ? PDFNumber.of(kid.mcid) : context.obj({ Type: 'MCR', MCID: kid.mcid, ...there });
  };

  root.set(name('K'), write(tree, rootRef));
  const keyOf = (ref: PDFRef, key: string) => context.lookup(ref, Dict).lookup(name(key), PDFNumber).asNumber();
  const parents: (readonly [number, PDFObject])[] = [
    ...[...drawn].map(([page, owners]) => [keyOf(page, 'StructParents'), context.obj([...owners].map(orNull))] as const),
    ...annotated.map(([annotation, owner]) => [keyOf(annotation, 'StructParent'), owner] as const),
  ];
  parents.sort(([one], [other]) => one - other);
  root.set(name('ParentTree'), context.register(context.obj({ Nums: parents.flat() })));
  root.set(name('ParentTreeNextKey'), PDFNumber.of((parents.at(-1)?.[0] ?? -1) + 1));
  root.delete(name('IDTree'));
  if (ids.length === 0) return;
  ids.sort(([one], [other]) => (one < other ? -1 : 1));
  const leaf = ids.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  root.set(name('IDTree'), context.register(context.obj({ Names: leaf })));
}

/** A number that no tag took belongs to a stretch in which nothing is drawn. */
function orNull(ref: PDFRef | undefined): PDFRef | null {
  return ref ?? null;
}

/** Take away the elements and trees that there are, not what they hold of pages. */
async function removeTags(context: PDFContext, root: PDFDict): Promise<void> {
  const { PDFArray, PDFDict: Dict, PDFName, PDFRef: Ref } = await pdfLib();
  const ways = ['K', 'Kids', 'Nums'].map((key) => PDFName.of(key));
  const remove = (object: PDFObject | undefined) => {
    const found = object instanceof Ref ? context.lookup(object) : object;
    if (object instanceof Ref) context.delete(object);
    if (found instanceof PDFArray) for (const one of found.asArray()) remove(one);
    // An annotation that a number tree names has no way down; it stays.
    if (found instanceof Dict) for (const way of ways) remove(found.get(way));
  };
  for (const key of ['K', 'ParentTree', 'IDTree']) remove(root.get(PDFName.of(key)));
}
