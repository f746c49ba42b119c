import type { Chapter, Manuscript } from '../../../../model/book.ts';
import { covers } from '../../../../model/language.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import { defineRule, type RuleContext } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/** A section names what the section of the same id in another canonical text never names. Notes are each text's own. */
export const parity = defineRule('names:parity', (context) => {
  const { book, manuscript, chapter, report } = context;
  const isCanonical = ({ language }: Manuscript) => book.canonical.some((tag) => covers(tag, language));
  if (!isCanonical(manuscript)) return;
  for (const other of book.manuscripts) {
    if (other === manuscript || !isCanonical(other)) continue;
    const theirs = sectionsOf(context, other);
    for (const [id, section] of sectionsOf(context, manuscript)) {
      const counterpart = theirs.get(id);
      if (section.chapter !== chapter || !counterpart) continue;
      for (const [term, mention] of section.first) {
        if (counterpart.first.has(term)) continue;
        const problem = mentionProblem(context, mention);
        const cause = { path: counterpart.chapter.path, line: counterpart.line, column: counterpart.column };
        report({ ...problem, values: { ...problem.values, tag: other.language.tag }, cause });
      }
    }
  }
});

/** What stands between a heading and the next one. */
interface Section {
  readonly chapter: Chapter;
  readonly line: number;
  readonly column: number;
  /** The first mention of each term, by its id. */
  readonly first: Map<string, Mention>;
}

/** The sections of a text by the ids of their headings. */
function sectionsOf({ mentions }: RuleContext, manuscript: Manuscript): ReadonlyMap<string, Section> {
  const known = divided.get(manuscript);
  if (known) return known;
  const sections = new Map<string, Section>();
  for (const chapter of manuscript.chapters) {
    const named = new Map(mentions(chapter).map((mention) => [mention.flow.block, [] as Mention[]]));
    for (const mention of mentions(chapter)) named.get(mention.flow.block)?.push(mention);
    let section: Section | undefined;
    const walk = (node: Chapter['tree'] | Chapter['tree']['children'][number]): void => {
      if (node.type === 'footnoteDefinition') return;
      const id = node.type === 'heading' ? node.data?.editionId : undefined;
      if (id !== undefined && node.position) {
        section = { chapter, line: node.position.start.line, column: node.position.start.column, first: new Map() };
        sections.set(id, section);
      }
      for (const mention of named.get(node) ?? [])
        if (!section?.first.has(mention.term.id)) section?.first.set(mention.term.id, mention);
      if ('children' in node) for (const child of node.children) walk(child as Chapter['tree']['children'][number]);
    };
    walk(chapter.tree);
  }
  divided.set(manuscript, sections);
  return sections;
}

const divided = new WeakMap<Manuscript, ReadonlyMap<string, Section>>();
