import type { Root } from 'mdast';
import type { Chapter, Manuscript } from '../../model/book.ts';
import { untranslatedMark } from '../../model/untranslated.ts';
import { segmentsOf } from '../segments/segments-of.ts';
import { contentRange } from './content-range.ts';
import { type Edit, edited, type PromisedEdit, provenEdits } from './merge/apply-edits.ts';
import { frontMatterEdit } from './merge/front-matter.ts';
import { outlineOf } from './merge/outline-of.ts';

/** A file of a text. */
interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Make the beginning of a translation: the files of the source, with every block marked as not translated yet, so that the translator has
 * the words before the eyes and nothing can be taken for done that is not.
 *
 * @param tag of the new text
 */
export function skeletonOf(source: Manuscript, tag: string, parse: (markdown: string) => Root | undefined): readonly NewFile[] {
  return source.chapters.map((chapter) => ({
    path: pathFor(chapter.path, source.language.tag, tag),
    text: marked(chapter, source, tag, parse),
  }));
}

/** `manuscript/x/en.md` becomes `manuscript/x/es.md`, and `manuscript/x/en/01-a.md` `manuscript/x/es/01-a.md`, however the source is called. */
function pathFor(path: string, sourceTag: string, tag: string): string {
  const folders = path.split('/');
  // A folder is named after the language, or one of its parents.
  const isFolder = folders.length > 3 && sourceTag.toLowerCase().startsWith((folders.at(-2) as string).toLowerCase());
  return isFolder ? [...folders.slice(0, -2), tag, folders.at(-1)].join('/') : [...folders.slice(0, -1), `${tag}.md`].join('/');
}

function marked(
  { path, tree, file }: Chapter,
  source: Manuscript,
  tag: string,
  parse: (markdown: string) => Root | undefined,
): string {
  const text = String(file);
  const keys = new Map(outlineOf(tree, text).map(({ node, key }) => [node, key]));
  const mark = ` ${untranslatedMark(source.language.tag)}`;
  const marks = segmentsOf(source).flatMap(({ path: own, kind, node }): readonly PromisedEdit[] => {
    const range = own === path && kind !== 'alt' && kind !== 'code' && node ? contentRange(node, text) : undefined;
    if (!range || !node) return [];
    return [{ start: range.end, end: range.end, text: mark, changed: { block: node, key: keys.get(node) ?? '' } }];
  });
  return edited(text, [...matterEdits(tree, text, tag), ...provenEdits(text, tree, marks, parse)]);
}

/** A text that says its language in front matter has to say the new one. */
function matterEdits(tree: Root, text: string, tag: string): readonly Edit[] {
  const yaml = tree.children[0];
  if (yaml?.type !== 'yaml' || !/^lang[ \t]*:/m.test(yaml.value)) return [];
  const edit = frontMatterEdit(yaml.value, text.indexOf('\n', yaml.position?.start.offset) + 1, 'lang', tag);
  return edit ? [edit] : [];
}
