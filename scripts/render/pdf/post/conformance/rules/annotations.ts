import type { PDFDict } from '@cantoo/pdf-lib';
import { isTag } from '../../tags/tag.ts';
import type { ConformanceRule } from '../finished.ts';
import { parentTree } from '../parent-tree.ts';

/**
 * Links stand in the tags as links, know their place there, and say in words where they lead (PDF/UA-1, 7.18); there are no annotations
 * else, and none that can be hidden (PDF/A-2, 6.3).
 */
export const linksTagged: ConformanceRule = (document, say) => {
  const { pages, all, objects } = document;
  const parents = parentTree(document);
  const owners = new Map<PDFDict, string>();
  for (const { tag } of all) {
    for (const kid of tag.kids) {
      const link = !isTag(kid) && 'annotation' in kid ? objects.dict(kid.annotation) : undefined;
      if (link) owners.set(link, owners.has(link) ? 'twice' : tag.type);
    }
  }
  const there = new Set<PDFDict>();
  const numbers = new Set<number>();
  for (const { number: page, dict } of pages) {
    const annotations = objects.items(objects.at(dict, 'Annots'));
    if (annotations.length > 0 && objects.name(objects.at(dict, 'Tabs')) !== 'S')
      say({ kind: 'annotation', page, what: 'Tabs' });
    for (const one of annotations) {
      const link = objects.dict(one);
      const kind = objects.name(objects.at(link, 'Subtype')) ?? '';
      const flags = objects.number(objects.at(link, 'F')) ?? 0;
      if (!link || kind !== 'Link' || (flags & ALL_FLAGS) !== PRINTED) {
        say({ kind: 'annotation', page, what: kind });
        continue;
      }
      there.add(link);
      const parent = objects.number(objects.at(link, 'StructParent')) ?? -1;
      const isKnown = objects.name(objects.at(parents.get(parent), 'S')) === 'Link' && !numbers.has(parent);
      if (owners.get(link) !== 'Link' || !isKnown) say({ kind: 'link-tag', page });
      numbers.add(parent);
      if (!objects.text(objects.at(link, 'Contents'))?.trim()) say({ kind: 'link-words', page });
    }
  }
  if ([...owners.keys()].some((link) => !there.has(link))) say({ kind: 'link-tag' });
};

/** Invisible, hidden, printed, not viewed, toggled (ISO 32000-1, table 165). */
const ALL_FLAGS = 1 | 2 | 4 | 32 | 256;
const PRINTED = 4;
