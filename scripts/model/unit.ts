import type { SegmentKind } from './segment.ts';

/**
 * A stretch of a unit: text, or a code that stands for markup. The codes of a pair bear one id.
 *
 * ```markdown
 * They are *cold*[^1].
 * ```
 * has the parts `They are `, open `*`, `cold`, close `*`, alone `[^1]`, `.`
 */
export type Part = TextPart | CodePart;

interface TextPart {
  readonly type: 'text';
  /** What a reader reads. */
  readonly value: string;
  /** How the author types it, with escapes, on one line. */
  readonly raw: string;
}

export interface CodePart {
  readonly type: 'open' | 'close' | 'alone';
  /** Unique in its unit but for its other half; one that source and target share has the same in both. */
  readonly id: number;
  readonly kind: CodeKind;
  /** The Markdown that it stands for. Pictures bear no description here: that is a unit of its own. */
  readonly raw: string;
  /** What it is, however it is typed: `link:https://example.org`. Two codes of one name may stand for each other. */
  readonly name: string;
}

/** `paragraph` parts the blocks of one language that answer fewer blocks, or more, of another. */
export type CodeKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'link'
  | 'directive'
  | 'code'
  | 'note'
  | 'image'
  | 'html'
  | 'break'
  | 'paragraph';

/** Codes that carry facts rather than form: a translation has each of them as often as its source. */
export const KEPT_CODES: ReadonlySet<CodeKind> = new Set(['link', 'code', 'note', 'image']);

/** How a unit stands: never translated, translated but never read together, behind its source, read together. */
export type UnitState = 'missing' | 'unread' | 'stale' | 'current';

/** Blocks of two languages that answer each other, as translators get them. */
export interface Unit {
  /** That of its first block, as `tract status` shows it. */
  readonly id: string;
  readonly kind: SegmentKind;
  readonly section: string;
  /** Where the source stands. */
  readonly path: string;
  readonly line: number;
  readonly state: UnitState;
  readonly source: readonly Part[];
  /** Empty while it is missing. */
  readonly target: readonly Part[];
  /** What the source said when it was last read, where it has moved since. */
  readonly previous?: string;
  readonly terms: readonly UnitTerm[];
  /** Name both sides as they go out, so that what changed meanwhile is seen when they come back. */
  readonly sourceHash: string;
  readonly targetHash: string;
}

/** A term of the glossary that a unit's source mentions, as the target's language has it. */
export interface UnitTerm {
  readonly id: string;
  /** As the source spells it. */
  readonly source: string;
  readonly target: string;
  readonly forbidden: readonly string[];
}

/** The units of two texts of a book, with what a file of exchange says at its head. */
export interface UnitList {
  readonly book: string;
  readonly title: string;
  readonly press: string;
  /** Language tags. */
  readonly source: string;
  readonly target: string;
  /** The date of the edition, ISO 8601. */
  readonly date?: string;
  readonly units: readonly Unit[];
}

/** A unit as a file of exchange brings it back. */
export interface ForeignUnit {
  readonly id: string;
  /** Where the file has it. */
  readonly line: number;
  readonly column: number;
  /** Its translation: inline Markdown, or text with codes, each of them the Markdown it stands for. Empty where there is none. */
  readonly text: string | readonly ForeignPart[];
  /** Names of both sides as they went out; none where the file has lost them. */
  readonly sourceHash?: string;
  readonly targetHash?: string;
  /** Whether the translator has left it undecided. */
  readonly isFuzzy: boolean;
}

export interface ForeignPart {
  readonly type: 'text' | 'code';
  readonly value: string;
}

/** What a file of exchange holds. */
export interface ForeignUnits {
  readonly book: string;
  readonly source: string;
  readonly target: string;
  readonly units: readonly ForeignUnit[];
}
