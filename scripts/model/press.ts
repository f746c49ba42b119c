import type { TermType } from './glossary.ts';
import type { PrepressSettings } from './prepress.ts';

/** The formats an edition can be made in. */
export const FORMATS = ['html', 'epub', 'pdf', 'booklet', 'leaflet'] as const;
export type Format = (typeof FORMATS)[number];

/** Tell whether a format is set in pages, by the browser. */
export function isPrinted(format: Format): boolean {
  return format !== 'html' && format !== 'epub';
}

/** How bad a diagnostic is; `off` only in settings. */
export type Severity = 'error' | 'warning' | 'info' | 'off';

/** The settings that `tract.yaml` gives to all books and `book.yaml` may give anew. */
interface Settings {
  readonly languages?: readonly string[];
  readonly formats?: readonly Format[];
  /** Sizes of the print editions; the first is the one without a name in `dist/`. */
  readonly paper?: readonly PaperSetting[];
  /** What is printed on, where a size does not say it for itself. */
  readonly sheet?: Paper;
  readonly design?: string;
  readonly rights?: string | Readonly<Record<string, string>>;
  readonly licence?: string;
  readonly rules?: Readonly<Record<string, Severity>>;
  readonly untranslated?: 'refuse' | 'mark' | 'fall-back';
  readonly names?: NameSettings;
  readonly prepress?: PrepressSettings;
}

/** What an edition makes of the names and terms of its glossary; nothing of it unless asked. */
export interface NameSettings {
  /** An index, of terms of these types; `true` stands for persons, places and organisations. */
  readonly index?: boolean | readonly TermType[];
  /** A glossary of all terms that the edition mentions. */
  readonly glossary?: boolean;
  /** The original script and the dates behind the first mention of a term. */
  readonly firstMention?: boolean;
  /** Dates and role of a term, opened at its first mention in each section. */
  readonly tooltips?: boolean;
}

/** A press: the folder with `tract.yaml`. */
export interface Press extends Settings {
  readonly name: string;
  readonly url?: string;
  readonly contact?: string;
}

/** A size as settings ask for it. */
export interface PaperSetting {
  readonly paper: Paper;
  readonly sheet?: Paper;
  readonly fit?: Fit;
}

/** `signature`: the type may be set a little tighter or looser where that saves blank pages; `free`: never. */
type Fit = 'free' | 'signature';

/** One size in which the print editions of a book are made. */
export interface PrintSize {
  /** The trimmed page. */
  readonly paper: Paper;
  /** What it is printed on, before it is folded. */
  readonly sheet: Paper;
  readonly fit: Fit;
}

/**
 * List the sizes that a book is printed in: A5 when none is asked for. A size without a sheet is printed on the sheet that is set for all, and
 * that on A4, or on Letter for the papers that halve it.
 */
export function printSizes(asked: readonly PaperSetting[] | undefined, sheet: Paper | undefined): readonly PrintSize[] {
  const sizes = asked?.length ? asked : [{ paper: named('a5') }];
  return sizes.map((size) => ({
    paper: size.paper,
    sheet: size.sheet ?? sheet ?? named(AMERICAN.has(size.paper.name) ? 'letter' : 'a4'),
    fit: size.fit ?? 'free',
  }));
}

/** How the files of a size are told apart from those of the first, which has no name: `-half-letter`. */
export function printEnding([first]: readonly PrintSize[], { paper }: PrintSize): string {
  return paper.name === first?.paper.name ? '' : `-${paper.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

const AMERICAN: ReadonlySet<string> = new Set(['letter', 'half-letter', 'legal', 'tabloid']);

/** A page's size, upright. */
export interface Paper {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  a6: [105, 148],
  a7: [74, 105],
  b5: [176, 250],
  b6: [125, 176],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  tabloid: [279.4, 431.8],
  'half-letter': [139.7, 215.9],
};

/** The names that `parsePaper` knows. */
export const PAPER_NAMES: readonly string[] = Object.keys(SIZES);

/**
 * Make a paper from its name (`a5`, `half-letter`) or its size (`105mm x 148mm`; `in` is understood too).
 *
 * @returns nothing when the text is neither, or a side is below 40 mm or above 1200 mm
 */
export function parsePaper(text: string): Paper | undefined {
  if (PAPER_NAMES.includes(text.trim().toLowerCase())) return named(text.trim().toLowerCase());
  const match = /^\s*(\d+(?:\.\d+)?)\s*(mm|in)\s*[x×]\s*(\d+(?:\.\d+)?)\s*(mm|in)\s*$/i.exec(text);
  if (!match) return undefined;
  // To the thousandth: 8.5 in are 215.9 mm, not 215.89999999999998.
  const side = (value: string, unit: string) =>
    Math.round(Number(value) * (unit.toLowerCase() === 'in' ? 25_400 : 1000)) / 1000;
  const widthMm = side(match[1] as string, match[2] as string);
  const heightMm = side(match[3] as string, match[4] as string);
  const fits = [widthMm, heightMm].every((mm) => mm >= 40 && mm <= 1200);
  return fits ? { name: text.trim(), widthMm, heightMm } : undefined;
}

function named(name: string): Paper {
  const [widthMm, heightMm] = SIZES[name] as readonly [number, number];
  return { name, widthMm, heightMm };
}
