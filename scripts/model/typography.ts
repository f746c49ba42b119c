/**
 * How one language or region sets its marks: the content of `locales/<tag>/typography.yaml`. A part that is missing means that nothing
 * of its kind is touched.
 */
export interface Typography {
  readonly quotes?: {
    /** From the outermost inwards; deeper ones begin again. */
    readonly levels: readonly QuoteMarks[];
  };
  readonly apostrophe?: {
    /** Words that begin with one, without it: `tis`, `em`. */
    readonly leading: readonly string[];
  };
  readonly punctuation?: {
    /** The space that stands before a mark, by mark; an empty text where none may stand. */
    readonly before: Readonly<Record<string, string>>;
  };
  readonly dashes?: Dashes;
  readonly ellipsis?: {
    /** What three full stops become. */
    readonly mark: string;
  };
  readonly numbers?: Numbers;
  readonly ranges?: {
    /** What joins the ends of a range of years or pages. */
    readonly mark: string;
    /** Abbreviations and words that pages follow: `pp.` */
    readonly after: readonly string[];
  };
  readonly bound?: BoundWords;
  readonly ordinals?: Ordinals;
  /** Words beside the roman numeral of a century, which is set in small capitals: `siglo` before it, `siècle` behind it. */
  readonly centuries?: { readonly before?: readonly string[]; readonly after?: readonly string[] };
  /** How many letters initials have at least and at most that may be set in small capitals. Longer words in capitals are shouted. */
  readonly acronyms?: { readonly least: number; readonly most: number };
  readonly forms?: {
    /** Wrong spellings that can only be pointed out, and right ones: `Eglise: Église`. */
    readonly [Kind in FormKind]?: Readonly<Record<string, string>>;
  };
}

export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  /** The space within the marks; none when left out. */
  readonly inside?: string;
}

export interface Dashes {
  /** What two hyphens, or a hyphen between spaces, become. */
  readonly mark: string;
  /** What three hyphens become. */
  readonly long: string;
  /** Whether spaces stand around it. */
  readonly spaced: boolean;
  /** Whether a line may not begin with it: the space before it does not break. */
  readonly bound?: boolean;
  /** How a speaker's turn begins: the mark that two hyphens become, and the space after it. */
  readonly dialogue?: { readonly mark: string; readonly after: string };
}

interface Numbers {
  /** The space between thousands, for numbers that the author has grouped by spaces. None are grouped otherwise. */
  readonly group?: string;
  /** Signs that follow a number after a space, which is put in where it is missing: `%`. */
  readonly signs?: readonly string[];
  /** Units that stay with their number: `km`. */
  readonly units?: readonly string[];
}

/** Words that must not be parted from their neighbour by the end of a line. */
interface BoundWords {
  /** Before a number, arabic or roman: `p.`, `chapitre`. */
  readonly numbers?: readonly string[];
  /** Before a name: `Mme`. */
  readonly names?: readonly string[];
  /** Months, which stay with their day, before it or after it. */
  readonly months?: readonly string[];
  /** Nouns that stay with the ordinal before them: `siècle`. */
  readonly counted?: readonly string[];
}

/** Ordinals that are written as a number and letters, which are raised. */
interface Ordinals {
  /** The letters, by the number they belong to; `*` for all others. */
  readonly suffixes: Readonly<Record<string, readonly string[]>>;
  /** Letters that are often written and wrong, with the right ones: `ème: e`. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** Kinds of wrong forms. */
export const FORM_KINDS = ['abbreviations', 'capitals', 'ellipsis'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Tables by language tag: that of a text, and those of the languages that its passages name. */
export type Typographies = Readonly<Record<string, Typography>>;
