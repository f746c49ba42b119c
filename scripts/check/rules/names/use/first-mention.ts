import type { Nodes } from 'mdast';
import { eachNode } from '../../../../model/each-node.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import { defineRule, type RuleContext } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

const ID = 'names:first-mention';

/**
 * The running text first names a person by less than the form that the glossary has for it.
 *
 * Many texts want no such introductions, so it is said only where `rules` of the press or of the book ask for it.
 */
export const firstMention = defineRule(ID, (context) => {
  const { book, manuscript, chapter, mentions, report } = context;
  if (book.rules[ID] === undefined) return;
  const before = manuscript.chapters.slice(0, manuscript.chapters.indexOf(chapter));
  const named = new Set(
    before.flatMap((other) =>
      mentions(other)
        .filter(isOwn)
        .map(({ term }) => term.id),
    ),
  );
  const notes = blocksOfNotes(context);
  for (const mention of mentions()) {
    const { term, form, locale, flow } = mention;
    if (!isOwn(mention) || notes.has(flow.block) || named.has(term.id)) continue;
    named.add(term.id);
    const wanted = term.locales[locale]?.firstMention;
    if (term.type !== 'person' || wanted === undefined || form === wanted) continue;
    const { fix: _, ...problem } = mentionProblem(context, mention, wanted);
    report(problem);
  }
});

/** Headings name whom the text introduces below them. */
function isOwn({ status, protection, flow }: Mention): boolean {
  return !protection && status !== 'foreign' && flow.block.type === 'paragraph';
}

function blocksOfNotes({ nodes }: RuleContext): ReadonlySet<Nodes> {
  const blocks = new Set<Nodes>();
  for (const note of nodes('footnoteDefinition')) eachNode(note, (node) => void blocks.add(node));
  return blocks;
}
