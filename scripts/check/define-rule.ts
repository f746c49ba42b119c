import type { Nodes } from 'mdast';
import type { Book, Chapter, LinkedTexts, Manuscript } from '../model/book.ts';
import type { Problem } from '../model/report.ts';
import type { RuleId } from '../model/rule.ts';

/** What a rule looks at: one chapter, and where it stands. */
export interface RuleContext {
  readonly book: Book;
  readonly manuscript: Manuscript;
  readonly chapter: Chapter;
  /** The nodes of one type in the chapter, in order. Gathered once for all rules. */
  readonly nodes: <const T extends Nodes['type']>(type: T) => readonly Extract<Nodes, { type: T }>[];
  /** Every text of the press. */
  readonly texts: LinkedTexts;
  readonly report: (problem: Omit<Problem, 'rule'>) => void;
}

export interface CheckRule {
  readonly id: RuleId;
  readonly check: (context: RuleContext) => void;
}

/** Make a rule. It is run on every chapter of every text, and must not change what it sees. */
export function defineRule(id: RuleId, check: (context: RuleContext) => void): CheckRule {
  return { id, check };
}
