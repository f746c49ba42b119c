import type { Chapter } from '../../../model/book.ts';
import type { Flow } from '../../../text/flow.ts';
import { findInFlow } from '../../../text/typography/find-in-flow.ts';
import type { Edit, Remark } from '../../../text/typography/finding.ts';
import type { RuleContext } from '../../define-rule.ts';

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
  const all = flows();
  const found = all.flatMap((flow, index) => {
    const { edits, remarks } = findInFlow(flow, manuscript.typography, manuscript.language.tag);
    const told = remarks.filter((remark) => !isContinued(remark, flow, all[index + 1]));
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

/** A quotation of several paragraphs opens each of them, and closes in the last. */
function isContinued({ opens, start }: Remark, flow: Flow, next: Flow | undefined): boolean {
  return opens === true && next?.text[0] === flow.text[start];
}
