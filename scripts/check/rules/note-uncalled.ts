import { defineRule } from '../define-rule.ts';

/** A note that nothing calls. It is printed all the same, so that nothing is lost, but no reader is led to it. */
export const noteUncalled = defineRule('note:uncalled', ({ nodes, report }) => {
  const called = new Set(nodes('footnoteReference').map(({ identifier }) => identifier));
  for (const note of nodes('footnoteDefinition')) {
    if (!called.has(note.identifier)) report({ place: note, values: { label: note.label ?? note.identifier } });
  }
});
