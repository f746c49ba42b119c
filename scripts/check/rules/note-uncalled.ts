import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** A note that nothing calls. It is printed all the same, so that nothing is lost, but no reader is led to it. */
export const noteUncalled = defineRule('note:uncalled', ({ chapter, report }) => {
  const called = new Set<string>();
  visit(chapter.tree, 'footnoteReference', (call) => {
    called.add(call.identifier);
  });
  visit(chapter.tree, 'footnoteDefinition', (note) => {
    if (!called.has(note.identifier)) report({ place: note, values: { label: note.label ?? note.identifier } });
  });
});
