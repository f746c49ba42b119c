import type { FootnoteDefinition } from 'mdast';
import { defineRule } from '../define-rule.ts';

/** Two notes with one label: only the first can be called. */
export const noteDuplicate = defineRule('note:duplicate', ({ chapter, nodes, report }) => {
  const seen = new Map<string, FootnoteDefinition>();
  for (const note of nodes('footnoteDefinition')) {
    const first = seen.get(note.identifier);
    if (!first) {
      seen.set(note.identifier, note);
      continue;
    }
    const { line = 1, column = 1 } = first.position?.start ?? {};
    report({
      place: note,
      values: { label: note.label ?? note.identifier, line },
      cause: { path: chapter.path, line, column },
    });
  }
});
