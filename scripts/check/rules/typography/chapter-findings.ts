import type { Chapter } from '../../../model/book.ts';
import type { Flow } from '../../../text/flow.ts';
import { findInFlow } from '../../../text/typography/find-in-flow.ts';
import type { Edit, Remark } from '../../../text/typography/finding.ts';
import type { RuleContext } from '../../define-rule.ts';
import { partnersAcross } from './partners-across.ts';

/** A finding and the block that it stands in. */
export interface ChapterFinding {
  readonly flow: Flow;
  readonly finding: Remark | Edit;
}

/**
 * List what typography finds in a chapter that its author may want to know: not where lines break, not what is raised, not ends of lines
 * that stand for spaces. All rules of typography share one search.
 */
export function chapterFindings({ chapter, manuscript, flows }: RuleContext): readonly ChapterFinding[] {
  const known = kept.get(chapter);
  if (known) return known;
  const blocks = flows().map((flow) => ({ flow, ...findInFlow(flow, manuscript.typography, manuscript.language.tag) }));
  const settled = partnersAcross(blocks);
  const found = blocks.flatMap(({ flow, edits, remarks }) => {
    const told = remarks.filter((remark) => !settled.has(remark));
    const shown = edits.filter((edit) => isShown(edit, flow) && !told.some((remark) => overlaps(remark, edit)));
    return [...shown, ...told].map((finding) => ({ flow, finding }));
  });
  kept.set(chapter, found);
  return found;
}

const kept = new WeakMap<Chapter, readonly ChapterFinding[]>();

function isShown({ kind, element, start, end }: Edit, flow: Flow): boolean {
  return kind !== 'bound' && !element && !flow.text.slice(start, end).includes('\n');
}

function overlaps(remark: Remark, edit: Edit): boolean {
  return edit.start < remark.end && edit.end > remark.start;
}
