import { fencesIn } from '../../text/excerpt.ts';
import { defineRule } from '../define-rule.ts';

/** Two excerpts of a text bear one name: a leaflet can be made of the first alone. */
export const leafletDuplicate = defineRule('leaflet:duplicate', ({ manuscript, chapter, report }) => {
  const first = new Map<string, { path: string; line: number; column: number }>();
  for (const { path, tree } of manuscript.chapters) {
    for (const { attributes, position } of fencesIn(tree)) {
      if (!attributes?.id || !position) continue;
      const cause = first.get(attributes.id);
      if (!cause) first.set(attributes.id, { path, line: position.start.line, column: position.start.column });
      else if (path === chapter.path)
        report({ place: position.start, values: { name: attributes.id, line: cause.line }, actual: attributes.id, cause });
    }
  }
});
