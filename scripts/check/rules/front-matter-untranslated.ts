import { defineRule } from '../define-rule.ts';

/** A field that is letter for letter that of another language was likely copied and not yet translated. */
export const frontMatterUntranslated = defineRule('front-matter:untranslated', ({ book, manuscript, chapter, report }) => {
  if (chapter !== manuscript.chapters[0]) return;
  const earlier = book.manuscripts.slice(0, book.manuscripts.indexOf(manuscript));
  for (const field of ['title', 'subtitle', 'description'] as const) {
    const value = manuscript[field];
    const twin = earlier.find(
      (other) => other[field] === value && other.language.chain.at(-1) !== manuscript.language.chain.at(-1),
    );
    if (value === undefined || !twin) continue;
    report({
      place: placeOf(String(chapter.file), field),
      values: { field, other: twin.language.tag },
      actual: value,
      cause: { path: twin.chapters[0]?.path ?? '', ...placeOf(String(twin.chapters[0]?.file ?? ''), field) },
    });
  }
});

/** Find the line of a key in front matter, which is known to be well formed here. */
function placeOf(source: string, field: string): { line: number; column: number } {
  const line = source.split('\n').findIndex((text) => text.startsWith(`${field}:`));
  return { line: line + 1 || 1, column: 1 };
}
