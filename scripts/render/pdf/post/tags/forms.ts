import { isTag, type Kid, type Tag } from './tag.ts';

/** The form of each type of tag that has one of its own; its kids have theirs already. */
export const FORMS: Readonly<Record<string, (tag: Tag) => readonly Kid[]>> = {
  Div: ({ kids, ...tag }) => (kids.length === 1 && tag.lang === undefined ? kids : [{ ...tag, kids }]),
  L: (tag) => [{ ...tag, kids: inItems(tag.kids) }],
  LI: (tag) => [{ ...tag, kids: labelled(tag.kids) }],
  TOCI: (tag) => [{ ...tag, kids: referring(tag.kids) }],
  TD: (tag) => [cell(tag)],
  TH: (tag) => [cell(tag)],
};

/** A list of terms: each term with what is said of it is an item. */
function inItems(kids: readonly Kid[]): readonly Kid[] {
  const items: Kid[] = [];
  let open: Kid[] | undefined;
  for (const kid of kids) {
    const type = isTag(kid) ? kid.type : '';
    if (type !== 'Lbl' && type !== 'LBody') {
      items.push(kid);
    } else if (type === 'LBody' && open) {
      open.push(kid);
    } else {
      open = [kid];
      items.push({ type: 'LI', kids: open });
    }
  }
  return items;
}

/** An item of a list: its mark and its body (ISO 32000-1, 14.8.4.3.3). */
function labelled(kids: readonly Kid[]): readonly Kid[] {
  const labels = kids.filter((kid) => isTag(kid) && kid.type === 'Lbl');
  const body = kids.filter((kid) => !labels.includes(kid));
  return [...labels, ...(body.length > 0 ? [{ type: 'LBody', kids: body }] : [])];
}

/** An entry of the contents: what it refers to, and the entries below it (ISO 32000-1, 14.8.4.2). */
function referring(kids: readonly Kid[]): readonly Kid[] {
  const below = kids.filter((kid) => isTag(kid) && kid.type === 'TOC');
  return [{ type: 'Reference', kids: kids.filter((kid) => !below.includes(kid)) }, ...below];
}

/** A cell of a table, without what goes without saying. */
function cell({ attributes = {}, ...tag }: Tag): Tag {
  const { RowSpan = 1, ColSpan = 1, Headers = [], ...others } = attributes;
  const spans = { ...(RowSpan > 1 && { RowSpan }), ...(ColSpan > 1 && { ColSpan }) };
  return { ...tag, attributes: { ...others, ...spans, ...(Headers.length > 0 && { Headers }) } };
}
