/** A stretch of lines: a paragraph, or the bare text that a list item holds before its inner list. */
export interface Block {
  readonly root: Element;
  /** The nodes that hold the lines, in order. */
  readonly run: readonly Node[];
  /** They are all that its root holds. */
  readonly alone: boolean;
  /** Where each line begins, and where the last one ends, in pixels from the head of the flow. */
  readonly edges: readonly number[];
  /** How many of its first lines stay together, how many of its last. */
  readonly orphans: number;
  readonly widows: number;
  readonly justified: boolean;
  readonly preformatted: boolean;
}

/** What a page is filled with: a line, or something that is never cut (a picture, the row of a table). */
export interface Row {
  /** Pixels from the head of the flow, with borders and padding of all that begins or ends here. */
  readonly top: number;
  bottom: number;
  /** Where it begins in its column: what begins outside of that is above all of them. */
  readonly columnTop: number;
  /** Absent for what is never cut. */
  readonly block: Block | undefined;
  readonly line: number;
  /** Hrefs of the calls of notes in the row, in order. */
  readonly calls: string[];
  /** The elements that begin here, outermost first; none for a line that goes on. */
  readonly opens: readonly Element[];
  readonly force: Force;
  /** Not to be parted from the row before: a heading stands there, or the text of a quotation whose source this is. */
  readonly kept: boolean;
  /** The outermost element that wants to stand on one page, and can. */
  readonly whole: Element | undefined;
  /** The table whose head is said again when a page begins here. */
  readonly table: HTMLTableElement | undefined;
  /** What stands in columns and holds the row. */
  readonly columns: HTMLElement | undefined;
  /** For a slice of a table's row that is taller than a page: where each cell goes on, nothing where one has ended. */
  readonly slice: { readonly tableRow: Element; readonly cells: readonly (Row | undefined)[] } | undefined;
}

/** What must come before a row: nothing, a new page, a right-hand page (the first of a sheet), a left-hand one. */
export type Force = '' | 'page' | 'recto' | 'verso';
