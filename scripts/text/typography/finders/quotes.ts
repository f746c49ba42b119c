import type { QuoteMarks, Typography } from '../../../model/typography.ts';
import { blanksAfter, blanksBefore, isBlank, isSolid, oneOf, WORD } from '../characters.ts';
import type { Edit, Finder, Remark } from '../finding.ts';
import { type IsLeading, isDouble, type Mark, type PairedMarks, pairMarks } from './pair-marks.ts';

/**
 * Find quotation marks and apostrophes that are not the language's own.
 *
 * Pairs are set by how deep they stand. Marks that are already those of one of the language's levels stay, at whatever depth: they were
 * set with care. Marks of other languages are changed in whole pairs. One that finds no partner stays as it is and is pointed out.
 */
export function quoteFinder({ quotes, apostrophe }: Typography): Finder {
  const isLeading = leadingTest(apostrophe?.leading ?? []);
  return (text) => {
    const marks = pairMarks(text, isLeading);
    const edits: Edit[] = apostrophe ? marks.apostrophes.map(curve) : [];
    if (!quotes) return { edits };
    for (const set of chooseMarks(text, marks, quotes.levels, isLeading)) edits.push(...setMark(text, set));
    const remarks: Remark[] = marks.strays.map(({ at, opens }) => ({
      kind: 'unbalanced-quote',
      start: at,
      end: at + 1,
      opens,
    }));
    return { edits, remarks };
  };
}

/** @param words may hold an apostrophe of their own: `n’` */
function leadingTest(words: readonly string[]): IsLeading {
  const plain = oneOf(['\u0000', ...words.map((word) => word.replace('’', "'"))]).replaceAll("'", "['’]");
  const leading = new RegExp(`(?:${plain}|\\d\\ds?)(?![${WORD}'’])`, 'iy');
  return (text, at) => {
    leading.lastIndex = at;
    return leading.test(text);
  };
}

function curve(at: number): Edit {
  return { kind: 'apostrophe', start: at, end: at + 1, text: '’' };
}

/** A mark and how it is to be set: as one of a level's marks, and whether it has to change for that. */
interface ChosenMark {
  readonly mark: Mark;
  readonly level: QuoteMarks;
  readonly changes: boolean;
}

/** Choose the level of every pair: the one of its depth, or the next where the pair around it has the same marks. */
function chooseMarks(
  text: string,
  { pairs, strays }: PairedMarks,
  levels: readonly QuoteMarks[],
  isLeading: IsLeading,
): readonly ChosenMark[] {
  const opening = new Map(pairs.map((pair) => [pair.open.at, pair]));
  const lonely = new Set(strays.map(({ character }) => isDouble(character)));
  const around: { readonly until: number; readonly open: string }[] = [];
  const chosen: ChosenMark[] = [];
  for (const mark of [...pairs.map(({ open }) => open), ...strays].sort((a, b) => a.at - b.at)) {
    while (around.length > 0 && (around.at(-1)?.until ?? 0) < mark.at) around.pop();
    const pair = opening.get(mark.at);
    const own = levels.find(({ open, close }) =>
      pair ? open === pair.open.character && close === pair.close.character : mark.character === (mark.opens ? open : close),
    );
    const depth = around.length;
    const usual = levels[depth % levels.length] as QuoteMarks;
    const level = own ?? (usual.open === around.at(-1)?.open ? (levels[(depth + 1) % levels.length] as QuoteMarks) : usual);
    // Set as double marks, a pair could lose one of its own to a double mark that has no partner.
    const isUnclear = isDouble(level.open) !== isDouble(mark.character) && lonely.has(isDouble(level.open));
    if (pair) {
      // Single ones can be told apart from it.
      const alike = !isUnclear ? level : levels.find(({ open }) => !isDouble(open) && !isDouble(mark.character));
      around.push({ until: pair.close.at, open: alike?.open ?? mark.character });
      if (alike) chosen.push({ mark, level: alike, changes: !own }, { mark: pair.close, level: alike, changes: !own });
    } else if (own) {
      chosen.push({ mark, level, changes: false });
    } else if (mark.at === 0 && mark.opens && mark.character === '"' && (isDouble(level.open) || !isLeading(text, 1))) {
      // A quotation of several paragraphs opens each of them.
      around.push({ until: text.length, open: level.open });
      chosen.push({ mark, level, changes: true });
    } else if (isDouble(level.open) && isPlain(text, mark)) {
      chosen.push({ mark, level, changes: true });
    }
  }
  return chosen;
}

/** Tell whether a straight mark without a partner opens or closes beyond doubt: `he said, "and`; `at last."` */
function isPlain(text: string, { at, character, opens }: Mark): boolean {
  if (character !== '"') return false;
  const [left, right] = [text[at - 1], text[at + 1]];
  return opens ? isBlank(left) && isSolid(right) : isBlank(right) && /[.,!?…]/.test(left ?? '');
}

function setMark(text: string, { mark, level: { open, close, inside = '' }, changes }: ChosenMark): Edit[] {
  const { at, opens } = mark;
  const start = opens ? at + 1 : blanksBefore(text, at);
  const end = opens ? blanksAfter(text, at + 1) : at;
  // An older usage repeats the closing mark at the start of each paragraph.
  if (!opens && start === 0) return [];
  if (changes) {
    const set = opens ? open + inside : inside + close;
    return [{ kind: 'quotes', start: Math.min(start, at), end: Math.max(end, at + 1), text: set }];
  }
  // Marks that have no space of their own keep what stands in them.
  if (inside === '' || text.slice(start, end) === inside) return [];
  if (start < end) return [{ kind: 'spaces', start, end, text: inside }];
  return [{ kind: 'spaces', start: at, end: at + 1, text: opens ? mark.character + inside : inside + mark.character }];
}
