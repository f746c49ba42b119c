import { defineRule } from '../define-rule.ts';

/** The call of a note that is defined nowhere in the file: Markdown leaves it as text, `[^1]`. */
export const noteUndefined = defineRule('note:undefined', ({ chapter, nodes, report }) => {
  const source = String(chapter.file);
  for (const text of nodes('text')) {
    if (!text.value.includes('[^')) continue;
    // The source tells `\[^1]`, where the brackets are meant, from a call.
    const written = source.slice(text.position?.start.offset, text.position?.end.offset);
    for (const match of written.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)) {
      report({ place: text, values: { label: match[1] as string }, actual: match[0] });
    }
  }
});
