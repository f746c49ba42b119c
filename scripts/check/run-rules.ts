import type { Nodes, Root } from 'mdast';
import type { Book, LinkedTexts } from '../model/book.ts';
import { eachNode } from '../model/each-node.ts';
import { type Problem, placeOf } from '../model/report.ts';
import { bookText } from './book-text.ts';
import type { RuleContext } from './define-rule.ts';
import { CHECK_RULES } from './index.ts';

/** What a rule found in a chapter, as plain data that can be kept. */
export interface Finding {
  /** Of the chapter. */
  readonly path: string;
  readonly problem: Problem;
}

/** Run every rule on every chapter of a book. */
export function runRules(book: Book, texts: LinkedTexts): readonly Finding[] {
  const text = bookText(book);
  const findings: Finding[] = [];
  for (const manuscript of book.manuscripts) {
    for (const chapter of manuscript.chapters) {
      const context = {
        book,
        manuscript,
        chapter,
        nodes: nodesByType(chapter.tree),
        flows: (of = chapter) => text.flows(of),
        mentions: (of = chapter) => text.mentions(of),
        placeOf: (flow, start, end, of = chapter) => text.placeOf(of, flow, start, end),
        texts,
      } satisfies Omit<RuleContext, 'report'>;
      for (const { id, check } of CHECK_RULES) {
        const report: RuleContext['report'] = ({ place, ...problem }) =>
          findings.push({ path: chapter.path, problem: { ...problem, rule: id, place: placeOf(place) } });
        check({ ...context, report });
      }
    }
  }
  return findings;
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
