import type { Heading, Root } from 'mdast';
import { eachOf } from '../../model/each-node.ts';
import { defineRule } from '../define-rule.ts';

/** An id given twice in one text leaves a link in doubt. */
export const headingDuplicateId = defineRule('heading:duplicate-id', ({ manuscript, chapter, report }) => {
  const seen = new Map<string, { path: string; heading: Heading }>();
  for (const one of manuscript.chapters) {
    for (const heading of namedHeadings(one.tree)) {
      const id = heading.data?.givenId as string;
      const first = seen.get(id);
      if (!first) seen.set(id, { path: one.path, heading });
      if (!first || one !== chapter) continue;
      const { line = 1, column = 1 } = first.heading.position?.start ?? {};
      report({
        place: heading,
        ...(first.path !== one.path && { shade: 'elsewhere' }),
        values: { id, line, path: first.path },
        actual: id,
        cause: { path: first.path, line, column },
      });
    }
    if (one === chapter) return;
  }
});

/** Find the headings with a given id (a quoted heading has none of its own), once a tree: every chapter asks for those before it. */
function namedHeadings(tree: Root): readonly Heading[] {
  const known = found.get(tree);
  if (known) return known;
  const named: Heading[] = [];
  eachOf(tree, 'heading', (heading) => {
    if (heading.data?.editionId !== undefined && heading.data.givenId !== undefined) named.push(heading);
  });
  found.set(tree, named);
  return named;
}

const found = new WeakMap<Root, readonly Heading[]>();
