import { isTag, type Kid, type Tag } from './tag.ts';

/**
 * Join what a page's end has parted and is no text that runs on: tables, contents, index. The rest of a table has no head in the tags, for
 * that is said again for the eye only; a table of its own has one always. Notes at the foot of the page before are stepped over.
 */
export function joinParts(kids: readonly Kid[]): readonly Kid[] {
  const joined: Kid[] = [];
  let last: number | undefined;
  for (const kid of kids) {
    const first = last === undefined ? undefined : joined[last];
    if (first && isTag(first) && isTag(kid) && goesOn(first, kid)) {
      joined[last as number] = {
        ...first,
        kids: first.type === 'Index' ? joinParts([...first.kids, ...kid.kids]) : [...first.kids, ...kid.kids],
      };
      continue;
    }
    if (!isTag(kid) || kid.type !== 'Note') last = joined.length;
    joined.push(kid);
  }
  return joined;
}

function goesOn(first: Tag, rest: Tag): boolean {
  if (first.type !== rest.type) return false;
  if (first.type === 'Table')
    return !rest.kids.some((row) => isTag(row) && row.kids.some((cell) => isTag(cell) && cell.type === 'TH'));
  return first.type === 'TOC' || first.type === 'Index';
}
