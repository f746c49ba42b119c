import type { CleanedPages } from '../clean-pages.ts';
import { FORMS } from './forms.ts';
import { joinParts } from './join-parts.ts';
import { GROUPS, inParagraphs, isInline } from './kinds.ts';
import { markedType } from './mark.ts';
import { isTag, type Kid, type Tag } from './tag.ts';

/**
 * Make of the tags that Chromium writes those that ISO 32000-1, 14.8.4 and PDF/UA-1 ask for.
 *
 * Chromium tags every stretch of text as `NonStruct`, and whatever it does not know besides. Here these say what they are, or give way to
 * what they hold; then each type gets the form that is its own.
 */
export function arrangeTags(root: Tag, { ornaments, figures }: Pick<CleanedPages, 'ornaments' | 'figures'>): Tag {
  let notes = 0;

  /** @param loose whether it stands among blocks, where text alone is a paragraph */
  function arrange(kid: Kid, loose: boolean): readonly Kid[] {
    if (!isTag(kid)) return 'mcid' in kid && ornaments.get(kid.page)?.has(kid.mcid) ? [] : [kid];
    const type = markedType(kid.alt) ?? kid.type;
    if (type === 'NonStruct') return dissolve(kid, loose);
    const holdsBlocks = GROUPS.has(type);
    const below = kid.kids.flatMap((one) => arrange(one, holdsBlocks));
    if (below.length === 0) return [];
    const tag = { ...kid, type, alt: type === kid.type ? kid.alt : undefined, kids: holdsBlocks ? inParagraphs(below) : below };
    if (type === 'Art') return [asNote(tag)];
    if (type === 'Figure') return [boxed(tag)];
    return FORMS[type]?.(tag) ?? [tag];
  }

  /** What says nothing of itself gives way to what it holds, but for a paragraph and a language. */
  function dissolve(tag: Tag, loose: boolean): readonly Kid[] {
    const holdsBlocks = !isInline(tag);
    const kids = tag.kids.flatMap((one) => arrange(one, loose && holdsBlocks));
    if (kids.length === 0) return [];
    if (loose && !holdsBlocks) return [{ ...tag, type: 'P', kids }];
    if (tag.lang === undefined) return kids;
    return [holdsBlocks ? { ...tag, type: 'Div', kids: inParagraphs(kids) } : { ...tag, type: 'Span', kids }];
  }

  /** The page calls notes articles, as which it tags nothing else. PDF/UA-1, 7.9 asks for an identifier. */
  function asNote(tag: Tag): Tag {
    notes += 1;
    return { ...tag, type: 'Note', id: `note${String(notes).padStart(8, '0')}` };
  }

  function boxed(tag: Tag): Tag {
    const BBox = tag.kids.map((kid) => ('mcid' in kid ? figures.get(kid.page)?.get(kid.mcid) : undefined)).find(Boolean);
    return BBox ? { ...tag, attributes: { ...tag.attributes, BBox } } : tag;
  }

  return { ...root, kids: joinParts(inParagraphs(root.kids.flatMap((kid) => arrange(kid, true)))) };
}
