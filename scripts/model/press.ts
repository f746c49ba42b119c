import type { TermType } from './glossary.ts';

/** The formats an edition can be made in. */
export const FORMATS = ['html', 'epub', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** How bad a diagnostic is; `off` only in settings. */
export type Severity = 'error' | 'warning' | 'info' | 'off';

/** The settings that `tract.yaml` gives to all books and `book.yaml` may give anew. */
interface Settings {
  readonly languages?: readonly string[];
  readonly formats?: readonly Format[];
  readonly paper?: Paper;
  readonly sheet?: Paper;
  readonly design?: string;
  readonly rights?: string | Readonly<Record<string, string>>;
  readonly licence?: string;
  readonly rules?: Readonly<Record<string, Severity>>;
  readonly untranslated?: 'refuse' | 'mark' | 'fall-back';
  readonly names?: NameSettings;
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
  const named = PAPER_NAMES.includes(text.trim().toLowerCase()) ? SIZES[text.trim().toLowerCase()] : undefined;
  if (named) return { name: text.trim().toLowerCase(), widthMm: named[0], heightMm: named[1] };
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
