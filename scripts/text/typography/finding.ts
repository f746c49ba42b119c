import type { FormKind } from '../../model/typography.ts';

/** What typography looks after. `bound` is the choice of where lines break, which no author has to make: it is never reported. */
type FindingKind =
  | 'quotes'
  | 'apostrophe'
  | 'spaces'
  | 'dashes'
  | 'numbers'
  | 'ordinals'
  | 'acronyms'
  | 'unbalanced-quote'
  | 'bound'
  | FormKind;

/** One thing to be set otherwise than it is written. Offsets are UTF-16 units of the text that was looked at; `end` is behind `start`. */
export interface Edit {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
  /** The letters are the same and stand in an element: raised, or marked as a numeral of a century or as initials. */
  readonly element?: { readonly tagName: 'sup' | 'span'; readonly className: string };
}

/** One thing that only its author can mend. */
export interface Remark {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  /** Whether it is a mark that opens a quotation. */
  readonly opens?: boolean;
  /** What would be right, where that is known. */
  readonly expected?: string;
}

/** What a rule finds; edits of one rule do not overlap. */
export interface Findings {
  readonly edits: readonly Edit[];
  readonly remarks?: readonly Remark[];
}

/** A part of a typography, made ready to look at texts. */
export type Finder = (text: string) => Findings;
