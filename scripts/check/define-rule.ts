import type { Nodes } from 'mdast';
import type { Book, Chapter, LinkedTexts, Manuscript } from '../model/book.ts';
import type { Problem } from '../model/report.ts';
import type { RuleId } from '../model/rule.ts';
import type { Flow } from '../text/flow.ts';
import type { Mention } from '../text/names/mention.ts';
import type { SourcePlace } from '../text/source-map.ts';

/** What a rule looks at: one chapter, and where it stands. */
export interface RuleContext {
  readonly book: Book;
  readonly manuscript: Manuscript;
  readonly chapter: Chapter;
  /** The nodes of one type in the chapter, in order. Gathered once for all rules. */
  readonly nodes: <const T extends Nodes['type']>(type: T) => readonly Extract<Nodes, { type: T }>[];
  /** The running text of the chapter, a flow for each block; or that of another chapter of the book. */
  readonly flows: (of?: Chapter) => readonly Flow[];
  /** The names of the glossary in it, in order. */
  readonly mentions: (of?: Chapter) => readonly Mention[];
  /** Where a part of a flow stands in the source; nothing where the two can not be laid beside each other. */
  readonly placeOf: (flow: Flow, start: number, end: number, of?: Chapter) => SourcePlace | undefined;
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
