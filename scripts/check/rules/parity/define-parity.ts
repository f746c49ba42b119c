import type { Manuscript } from '../../../model/book.ts';
import type { Problem } from '../../../model/report.ts';
import type { RuleId } from '../../../model/rule.ts';
import type { Segment } from '../../../model/segment.ts';
import type { Group } from '../../../text/sync/align/align.ts';
import { type AlignedPairing, alignBook } from '../../../text/sync/align-book.ts';
import { type CheckRule, defineRule } from '../../define-rule.ts';

/** What a rule of parity says of blocks that answer each other. */
type Said = Omit<Problem, 'rule' | 'place' | 'cause'>;

/**
 * Make a rule that compares blocks which answer each other in two languages.
 *
 * It is heard in the text that follows, on the first block of the group, with the place of its counterpart; so an exception is made there.
 */
export function defineParity(
  id: RuleId,
  compare: (group: Group, texts: { readonly source: Manuscript; readonly target: Manuscript }) => readonly Said[],
): CheckRule {
  return defineRule(id, ({ book, manuscript, chapter, report }) => {
    for (const pairing of alignBook(book)) {
      if (pairing.target !== manuscript) continue;
      for (const group of wholeGroups(pairing)) {
        const [source, target] = [group.source[0] as Segment, group.target[0] as Segment];
        if (target.path !== chapter.path) continue;
        for (const said of compare(group, pairing)) {
          const values = { ...said.values, tag: pairing.source.language.tag };
          report({ ...said, values, place: target.node ?? target.place, cause: { path: source.path, ...source.place } });
        }
      }
    }
  });
}

function wholeGroups({ groups }: AlignedPairing): readonly Group[] {
  return groups.filter(({ source, target }) => source.length > 0 && target.length > 0);
}

/**
 * Make a rule about what both texts of a block should hold: it tells what only one of them has.
 *
 * @param list gives it as it is to be named, in any order
 */
export function defineShared(id: RuleId, list: (segment: Segment, manuscript: Manuscript) => readonly string[]): CheckRule {
  return defineParity(id, ({ source, target }, texts) => {
    const ours = new Set(source.flatMap((segment) => list(segment, texts.source)));
    const theirs = new Set(target.flatMap((segment) => list(segment, texts.target)));
    return sharedProblems(
      [...ours].filter((one) => !theirs.has(one)),
      [...theirs].filter((one) => !ours.has(one)),
    );
  });
}

/** Tell what a block lacks, and what it has too much. */
export function sharedProblems(missing: readonly string[], extra: readonly string[]): readonly Said[] {
  return [
    ...(missing.length > 0 ? [{ values: { found: missing }, expected: missing }] : []),
    ...(extra.length > 0 ? [{ shade: 'extra', values: { found: extra }, actual: extra.join(', ') }] : []),
  ];
}
