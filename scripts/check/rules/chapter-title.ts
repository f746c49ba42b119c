import { defineRule } from '../define-rule.ts';

/** In a text of many files each file is a chapter, and its heading of level 1 is the chapter's title. */
export const chapterTitle = defineRule('chapter:title', ({ manuscript, chapter, report }) => {
  if (manuscript.chapters.length === 1) return;
  const first = chapter.tree.children.find((node) => node.type === 'heading');
  if (first?.depth !== 1) report({ place: first ?? { line: 1, column: 1 } });
});
