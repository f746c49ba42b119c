import type { Nodes, Root } from 'mdast';
import type { Book, LinkedTexts } from '../model/book.ts';
import { eachNode } from '../model/each-node.ts';
import type { Report } from '../model/report.ts';
import type { CheckRule, RuleContext } from './define-rule.ts';
import { chapterTitle } from './rules/chapter-title.ts';
import { directiveAttributes } from './rules/directive-attributes.ts';
import { directiveUnclosed } from './rules/directive-unclosed.ts';
import { directiveUnknown } from './rules/directive-unknown.ts';
import { frontMatterUntranslated } from './rules/front-matter-untranslated.ts';
import { headingDuplicateId } from './rules/heading-duplicate-id.ts';
import { headingEmpty } from './rules/heading-empty.ts';
import { headingOrder } from './rules/heading-order.ts';
import { htmlCodeDropped, htmlDropped } from './rules/html-dropped.ts';
import { imageAlt } from './rules/image-alt.ts';
import { linkScheme } from './rules/link-scheme.ts';
import { linkTarget } from './rules/link-target.ts';
import { mathNotSet } from './rules/math-not-set.ts';
import { noteDuplicate } from './rules/note-duplicate.ts';
import { noteUncalled } from './rules/note-uncalled.ts';
import { noteUndefined } from './rules/note-undefined.ts';

/** The rules about texts, in the order in which they are documented. Faults met while reading are reported there. */
const CHECK_RULES: readonly CheckRule[] = [
  frontMatterUntranslated,
  chapterTitle,
  headingOrder,
  headingDuplicateId,
  headingEmpty,
  noteUndefined,
  noteUncalled,
  noteDuplicate,
  imageAlt,
  linkTarget,
  linkScheme,
  htmlDropped,
  htmlCodeDropped,
  directiveUnknown,
  directiveAttributes,
  directiveUnclosed,
  mathNotSet,
];

/** Run every rule on every chapter of a book. */
export function checkBook(book: Book, texts: LinkedTexts, report: Report): void {
  for (const manuscript of book.manuscripts) {
    for (const chapter of manuscript.chapters) {
      const nodes = nodesByType(chapter.tree);
      for (const { id, check } of CHECK_RULES) {
        check({ book, manuscript, chapter, nodes, texts, report: (problem) => report(chapter.file, { ...problem, rule: id }) });
      }
    }
  }
}

function nodesByType(tree: Root): RuleContext['nodes'] {
  const found = new Map<string, Nodes[]>();
  eachNode(tree, (node) => {
    const same = found.get(node.type);
    if (same) same.push(node);
    else found.set(node.type, [node]);
  });
  return (type) => (found.get(type) ?? []) as never;
}
