import type { MadePage } from './page-elements.ts';
import type { PageCount, PageFacts } from './typeset.ts';

/**
 * Count pages, and find the one that is saved most easily: the last of a chapter, with a few lines of text and no notes. Where an empty page
 * follows, so that something may begin on its side, none would be saved.
 */
export function countPages(made: readonly MadePage[], facts: readonly PageFacts[], leadingPx: number): PageCount {
  const empty = made.findLastIndex(({ content }) => content.blank);
  const ends = made.flatMap(({ content, opening }, index) => {
    const isText = facts[index]?.part === 'text' && content.from < content.to && content.notesFrom === content.notesTo;
    if (!isText || !content.closes || opening || index < empty) return [];
    return [{ label: facts[index]?.label ?? '', lines: Math.ceil(content.depth / leadingPx - 0.1) }];
  });
  const [shortest] = ends.sort((one, other) => one.lines - other.lines);
  return { pages: made.length, ...(shortest && { shortest }) };
}
