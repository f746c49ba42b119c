import { isTag } from '../../tags/tag.ts';
import type { ConformanceRule } from '../finished.ts';
import { parentTree } from '../parent-tree.ts';

/** All that is drawn is tagged or an artifact, never both (PDF/UA-1, 7.1). */
export const contentMarked: ConformanceRule = ({ pages }, say) => {
  for (const { number, unmarked, crossed } of pages) {
    if (unmarked > 0) say({ kind: 'content-unmarked', page: number });
    if (crossed > 0) say({ kind: 'content-crossed', page: number });
  }
};

/** Every stretch of marked content stands in the tags once, and finds the way back to its own (ISO 32000-1, 14.7.4.4). */
export const contentTagged: ConformanceRule = (document, say) => {
  const { pages, pageOf, all, objects } = document;
  const tagged = new Map<number, string[]>();
  for (const { tag } of all) {
    for (const kid of tag.kids) {
      if (isTag(kid) || !('mcid' in kid)) continue;
      const page = pageOf.get(kid.page) ?? 0;
      const types = tagged.get(page) ?? [];
      tagged.set(page, types);
      if (types[kid.mcid] !== undefined) say({ kind: 'content-untagged', page, what: tag.type });
      types[kid.mcid] = tag.type;
    }
  }
  const owners = parentTree(document);
  for (const { number, mcids, dict } of pages) {
    const types = tagged.get(number) ?? [];
    const parents = objects.items(owners.get(objects.number(objects.at(dict, 'StructParents')) ?? -1));
    const drawn = new Set(mcids);
    const wrong =
      drawn.size !== mcids.length ||
      mcids.some((mcid) => types[mcid] === undefined || objects.name(objects.at(parents[mcid], 'S')) !== types[mcid]) ||
      types.some((_, mcid) => !drawn.has(mcid));
    if (wrong) say({ kind: 'content-untagged', page: number });
  }
};
