import { markedType } from './mark.ts';
import { isTag, type Kid } from './tag.ts';

/** What holds blocks, and no text of its own (ISO 32000-1, 14.8.4.2); with what Chromium calls so. */
export const GROUPS: ReadonlySet<string> = new Set(['Document', 'Div', 'BlockQuote', 'Aside', 'Index', 'Art']);

/** What stands in lines (ISO 32000-1, 14.8.4.4); with what Chromium calls so. */
const INLINE = new Set(['Span', 'Em', 'Strong', 'Sub', 'Code', 'Link', 'Lbl']);

/** Tell whether something stands in lines, whatever it is that says nothing of it. */
export function isInline(kid: Kid): boolean {
  if (!isTag(kid)) return true;
  if (markedType(kid.alt) !== undefined) return false;
  return INLINE.has(kid.type) || (kid.type === 'NonStruct' && kid.kids.every(isInline));
}

/** Put what stands in lines among blocks into paragraphs. */
export function inParagraphs(kids: readonly Kid[]): readonly Kid[] {
  const blocks: Kid[] = [];
  let open: Kid[] | undefined;
  for (const kid of kids) {
    if (!isInline(kid)) {
      open = undefined;
      blocks.push(kid);
    } else if (open) {
      open.push(kid);
    } else {
      open = [kid];
      blocks.push({ type: 'P', kids: open });
    }
  }
  return blocks;
}
