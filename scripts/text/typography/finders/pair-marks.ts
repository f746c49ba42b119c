import { isBlank, isDigit, isNoBreak, isSolid, isWord, WORD } from '../characters.ts';

/** A quotation mark that opens or closes. */
export interface Mark {
  readonly at: number;
  readonly character: string;
  readonly opens: boolean;
}

interface MarkPair {
  readonly open: Mark;
  readonly close: Mark;
}

/** The quotation marks of a text in their pairs. */
export interface PairedMarks {
  readonly pairs: readonly MarkPair[];
  /** In the order of the text. */
  readonly strays: readonly Mark[];
  /** Where apostrophes stand that are not curved, or curved the wrong way. */
  readonly apostrophes: readonly number[];
}

type Role = 'opens' | 'closes' | 'apostrophe' | 'none';

/** Tells whether a word that is written with an apostrophe at its start begins at a place: `tis`, `90s`. */
export type IsLeading = (text: string, at: number) => boolean;

/**
 * Give each mark a role by what stands on its two sides, and pair those that open with those that close.
 *
 * Double marks pair with double ones of whatever shape, single with single: `„word"` is a pair that was typed badly.
 * ```
 * "He said 'it's the workers' day'"
 * ^        ^  ^            ^     ^^
 * |        |  apostrophes--+     closes
 * opens    opens
 * ```
 */
export function pairMarks(text: string, isLeading: IsLeading): PairedMarks {
  const open: Mark[] = [];
  const pairs: MarkPair[] = [];
  const strays: Mark[] = [];
  const apostrophes: number[] = [];
  let last: { at: number; role: Role } = { at: -2, role: 'none' };
  for (const { 0: character, index: at } of text.matchAll(MARKS)) {
    const partner = open.findLastIndex((mark) => isDouble(mark.character) === isDouble(character));
    const before = last.at === at - 1 ? last.role : undefined;
    const role = roleOf(text, at, character, { partner: partner >= 0, before, isLeading });
    last = { at, role };
    const mark = { at, character, opens: role === 'opens' };
    if (role === 'opens') {
      open.push(mark);
      if (open.length > DEEPEST) strays.push(open.shift() as Mark);
    } else if (role === 'closes' && partner >= 0) {
      const [first, ...unclosed] = open.splice(partner) as [Mark, ...Mark[]];
      // Marks with nothing between them quote nothing.
      if (at - first.at > 1) pairs.push({ open: first, close: mark });
      strays.push(...unclosed);
    } else if (role === 'closes') strays.push(mark);
    else if (role === 'apostrophe' && character !== '’') apostrophes.push(at);
  }
  strays.push(...open);
  // `‘tis`: what turns an apostrophe round takes it for a quotation.
  const isTurned = ({ at, character }: Mark) => character === '‘' && isLeading(text, at + 1);
  return {
    pairs,
    strays: strays.filter((mark) => !isTurned(mark)).sort((a, b) => a.at - b.at),
    apostrophes: [...apostrophes, ...strays.filter(isTurned).map(({ at }) => at)],
  };
}

/** No text has so many quotations within each other; a limit keeps the search for partners short. */
const DEEPEST = 12;

const MARKS = /["'´«»‹›“”„‟‘’‚‛]/g;

export function isDouble(character: string): boolean {
  return '"«»“”„‟'.includes(character);
}

interface RoleContext {
  /** Whether a mark is open that this one could close. */
  readonly partner: boolean;
  /** The role of a mark right before this one. */
  readonly before: Role | undefined;
  readonly isLeading: IsLeading;
}

function roleOf(text: string, at: number, character: string, { partner, before, isLeading }: RoleContext): Role {
  const [left, right] = [text[at - 1], text[at + 1]];
  const mayElide = "'’‘‛´".includes(character);
  if (mayElide && isWord(left) && isWord(right)) return isDigit(left) && isDigit(right) ? 'none' : 'apostrophe';
  if (character === '´') return 'none';
  // French spaces stand within: marks at an unbreakable one are told by their shapes.
  if ('«‹'.includes(character) && isNoBreak(right)) return 'opens';
  if ('»›'.includes(character) && isNoBreak(left)) return 'closes';
  // A space is missing behind the stop before it.
  const beginsAnew = () => !partner && /[.…]/.test(left as string) && isSolid(right);
  const mayOpen = before === undefined ? left === undefined || OPENS_AFTER.test(left) || beginsAnew() : before !== 'closes';
  if (mayOpen && !isBlank(right) && !CLOSING.test(text.slice(at + 1, at + 3))) {
    if (character === '’' || (character === "'" && isLeading(text, at + 1))) return 'apostrophe';
    return character === '”' && partner ? 'closes' : 'opens';
  }
  const mayClose = before === undefined ? !isBlank(left) && !'([{'.includes(left as string) : before !== 'opens';
  if (mayClose && !isWord(right)) {
    if (partner) return mayElide && left === 's' && LATER_CLOSER.test(text.slice(at + 1, at + LATER)) ? 'apostrophe' : 'closes';
    // Feet and inches, minutes and seconds.
    if (isDigit(left) && '"\''.includes(character)) return 'none';
    return !mayElide ? 'closes' : isSolid(left) ? 'apostrophe' : character === '’' ? 'none' : 'closes';
  }
  if (mayElide || (!isBlank(left) && !isBlank(right))) return 'none';
  if (character === '"') return partner ? 'closes' : 'opens';
  return '«‹“„‚‟'.includes(character) ? 'opens' : 'closes';
}

/** `the 'workers' party'`: a mark that may be a plural's possessive is one where another follows that can only close. */
const LATER_CLOSER = new RegExp(`^ (?:[^"“”‘'’]|(?<=[${WORD}])['’](?=[${WORD}]))*(?<=\\S)['’](?![${WORD}])`);
const LATER = 200;

const OPENS_AFTER = /[\s([{<\-‐‑–—―/=¿¡*_|]/;
/** A full stop that begins no ellipsis and no word: `.22`. */
const CLOSING = new RegExp(`^(?:[,;:!?)\\]}>]|\\.(?![.${WORD}]))`);
