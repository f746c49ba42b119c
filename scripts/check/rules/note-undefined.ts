import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** The call of a note that is defined nowhere in the file: Markdown leaves it as text, `[^1]`. */
export const noteUndefined = defineRule('note:undefined', ({ chapter, report }) => {
  visit(chapter.tree, 'text', (text) => {
    for (const match of text.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      report({ place: text, values: { label: match[1] as string }, actual: match[0] });
    }
  });
});
