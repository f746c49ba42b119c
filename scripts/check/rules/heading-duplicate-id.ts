import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { defineRule } from '../define-rule.ts';

/** An id given twice in one text leaves a link in doubt. */
export const headingDuplicateId = defineRule('heading:duplicate-id', ({ manuscript, chapter, report }) => {
  const seen = new Map<string, { path: string; heading: Heading }>();
  for (const one of manuscript.chapters) {
    visit(one.tree, 'heading', (heading) => {
      // A quoted heading has no id of its own.
      const id = heading.data?.editionId === undefined ? undefined : heading.data.givenId;
      const first = id === undefined ? undefined : seen.get(id);
      if (id !== undefined && !first) seen.set(id, { path: one.path, heading });
      if (id === undefined || !first || one !== chapter) return;
      const { line = 1, column = 1 } = first.heading.position?.start ?? {};
      report({
        place: heading,
        ...(first.path !== one.path && { shade: 'elsewhere' }),
        values: { id, line, path: first.path },
        actual: id,
        cause: { path: first.path, line, column },
      });
    });
    if (one === chapter) return;
  }
});
