import type { Root as Tree } from 'hast';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Chapter, LinkedTexts, Manuscript } from '../model/book.ts';
import { type Format, isPrinted, type Press } from '../model/press.ts';
import type { Flow } from '../text/flow.ts';
import { rehypeFigures } from './hast/rehype-figures.ts';
import { rehypeLinks } from './hast/rehype-links.ts';
import { rehypePictures } from './hast/rehype-pictures.ts';
import { rehypeSplitLinks } from './hast/rehype-split-links.ts';
import { rehypeTables } from './hast/rehype-tables.ts';
import { rehypeHyphenate } from './hyphenate.ts';
import { linkTarget } from './link-target.ts';
import { remarkAttributions } from './mdast/remark-attributions.ts';
import { remarkDirectives } from './mdast/remark-directives.ts';
import { remarkDropHtml } from './mdast/remark-drop-html.ts';
import { remarkExcerpts } from './mdast/remark-excerpts.ts';
import { remarkHeadings } from './mdast/remark-headings.ts';
import { type FoundName, remarkNames } from './mdast/remark-names.ts';
import { type NumberedNote, remarkNotes } from './mdast/remark-notes.ts';
import { remarkPictures } from './mdast/remark-pictures.ts';
import { remarkTasks } from './mdast/remark-tasks.ts';
import { remarkTitle } from './mdast/remark-title.ts';
import { remarkTypography } from './mdast/remark-typography.ts';
import { remarkUntranslated } from './mdast/remark-untranslated.ts';

/** A chapter on its way: its flow, and its notes apart from it, both in the elements of an edition. */
export interface TransformedChapter {
  readonly tree: Tree;
  readonly notes: readonly (Omit<NumberedNote, 'definition'> & { readonly tree: Tree })[];
}

/** What a chapter needs to know of its edition. */
export interface EditionContext {
  /** The number of its first note. */
  readonly firstNote: number;
  /** Finds the names in running text; none where the edition wants nothing of them. */
  readonly findNames?: ((flow: Flow, isRunning: boolean) => readonly FoundName[]) | undefined;
  /** Words that are never broken. */
  readonly unbroken?: readonly string[];
  /** What is said where blocks are not translated; nothing is said when it is left out. */
  readonly untranslated?: string | undefined;
}

/** The ordered list of what happens to the tree of a chapter; the tree given is not changed. */
export function transformChapter(
  chapter: Chapter,
  manuscript: Manuscript,
  press: Press,
  format: Format,
  texts: LinkedTexts,
  { firstNote, findNames, unbroken = [], untranslated }: EditionContext,
): TransformedChapter {
  let notes: readonly NumberedNote[] = [];
  const found = (all: readonly NumberedNote[]) => {
    notes = all;
  };
  const steps = unified()
    .use(remarkUntranslated, { note: untranslated, lang: manuscript.language.tag }) // before its comments are dropped
    .use(remarkDropHtml) // at once, so that nothing later has to know of raw HTML
    .use(remarkExcerpts) // before anything looks for headings and blocks of the text itself
    .use(remarkTitle, { title: manuscript.chapters.length === 1 ? manuscript.title : undefined }) // before levels are counted
    .use(remarkHeadings)
    .use(remarkTasks)
    .use(remarkPictures)
    .use(remarkDirectives)
    .use(remarkAttributions) // after directives: an epigraph is a quotation too
    .use(remarkTypography, { typographies: manuscript.typography, lang: manuscript.language.tag }) // after blocks have their form
    .use(findNames ? [[remarkNames, { find: findNames }]] : []) // after all that moves text, before notes leave it
    .use(remarkNotes, { first: firstNote, found }) // last in Markdown: what notes hold was transformed above, in its place
    .use(remarkNotesAside, { notes: () => notes })
    .use(remarkRehype, { clobberPrefix: '' }) // one conversion for text and notes: reference links find their definitions
    .use(rehypePictures, { pictures: manuscript.pictures })
    .use(rehypeFigures) // after pictures: one that is missing leaves text, not a figure
    .use(rehypeTables)
    .use(rehypeLinks, { target: linkTarget(chapter.path, manuscript, press, format, texts) })
    .use(rehypeSplitLinks) // after links: those that lead nowhere need no cutting
    .use(isPrinted(format) ? [[rehypeHyphenate, { lang: manuscript.language.tag, exceptions: unbroken }]] : []); // last: nothing after it may look at words
  const tree = steps.runSync(structuredClone(chapter.tree)) as Tree;
  return takeNotes(tree, notes);
}

/** Put the notes behind the text, each in an element of its own, so that one conversion serves both. */
function remarkNotesAside(options: { notes: () => readonly NumberedNote[] }) {
  return (tree: Root): void => {
    for (const { definition } of options.notes()) {
      const aside = { type: 'noteAside', children: definition.children, data: { hName: NOTE } };
      tree.children.push(aside as unknown as Root['children'][number]);
    }
  };
}

/** No element of HTML, so that none of a text can be taken for it. */
const NOTE = 'tract-note';

function takeNotes(tree: Tree, numbered: readonly NumberedNote[]): TransformedChapter {
  const asides = tree.children.filter((node) => node.type === 'element').filter((node) => node.tagName === NOTE);
  const flow = tree.children.filter((node) => node.type !== 'element' || node.tagName !== NOTE);
  return {
    tree: { type: 'root', children: flow },
    notes: numbered.map(({ number, calls }, index) => ({
      number,
      calls,
      tree: { type: 'root', children: asides[index]?.children ?? [] },
    })),
  };
}
