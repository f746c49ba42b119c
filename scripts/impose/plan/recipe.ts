/** The ways to put pages on sheets, in the order in which they are documented. */
export const SCHEMES = [
  'saddle',
  'perfect',
  'half',
  'trifold',
  'zfold',
  'gate',
  'zine8',
  'zine16',
  'nup',
  'cut-stack',
  'repeat',
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What stands on one side of a sheet: rows from top to bottom. 0 is left blank, a negative number is a page upside down. */
export type SideOrder = readonly (readonly number[])[];

/** The pages of one sheet. The back is written as it is seen when the sheet is turned like the page of a book. */
export interface SheetOrder {
  readonly front: SideOrder;
  readonly back?: SideOrder;
  /** In a signature: how many sheets lie around this one, and how many lie in it. */
  readonly around?: number;
  readonly within?: number;
}

/** What is between two panels that lie beside each other. */
export type Crease = 'fold' | 'cut' | 'none';

/** How many pages lie beside and above each other. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** What the user may choose of the order. */
export interface OrderChoice {
  readonly grid: Grid;
  /** The most sheets in one signature. */
  readonly signature: number;
}

/** One way to put pages on sheets. */
export interface Recipe {
  /** Fixed by how the sheet is folded; the user's choice where there is none. */
  readonly grid?: Grid;
  /** How many pages one sheet holds where all of them must be on one. */
  readonly most?: number;
  /** The pages are filled up with blanks to a multiple of this: a number, or so many for each panel. */
  readonly multiple: number | { readonly perPanel: number };
  /** Whether the last page is the back of the whole, so that blanks go before it. */
  readonly hasBack: boolean;
  /** The sheets for a number of pages that is such a multiple. */
  readonly order: (pages: number, choice: OrderChoice) => readonly SheetOrder[];
  /** By how many millimetres each column is narrower than the widest, from left to right on the front. */
  readonly narrower?: readonly number[];
  /** Whether panels are as large as pages and the rest of the sheet is cut off; else they share the whole sheet. */
  readonly trimmed: boolean;
  readonly columnCrease: Crease;
  readonly rowCrease: Crease;
  /** A cut in the middle of the sheet: along the lower edge of a row, between two edges of columns. */
  readonly slit?: { readonly belowRow: number; readonly fromColumn: number; readonly toColumn: number };
  readonly stapled: boolean;
  /** How many sheets go into one signature when the user does not say. */
  readonly signature?: number;
  /** The strings that tell how to fold it, a step a line. */
  readonly instructions: string;
}
