/** Where a file stands on one requirement of PDF/X-4. */
export interface Requirement {
  readonly id: RequirementId;
  readonly status: 'met' | 'unmet' | 'unchecked';
  /** Pages on which it is not met, from 1, where it is one of pages. */
  readonly pages?: readonly number[];
}

/** Requirements of ISO 15930-7:2010 (clause 6), in the order of the report. Each has its words under `press.requirement`. */
export const REQUIREMENTS = [
  'version',
  'encryption',
  'identifier',
  'identification',
  'metadata',
  'trapped',
  'boxes',
  'separated',
  'syntax',
  'outputIntent',
  'colours',
  'inkNames',
  'blending',
  'fonts',
  'glyphWidths',
  'images',
  'device',
  'references',
  'annotations',
  'actions',
  'condition',
] as const;
export type RequirementId = (typeof REQUIREMENTS)[number];

/** What was found in a finished file, in plain data. Lengths are millimetres, pages count from 1. */
export interface Preflight {
  readonly pages: number;
  /** As the file's first line says it. */
  readonly version: string;
  readonly boxes: readonly BoxFacts[];
  readonly fonts: readonly FontFacts[];
  readonly images: readonly ImageFacts[];
  readonly inks: readonly InkFacts[];
  /** Kinds of colour that no ink was chosen for. */
  readonly unseparated: readonly InkFacts[];
  /** The most ink on one spot; marks that stand on every plate are not counted. */
  readonly totalInk: { readonly percent: number; readonly limit: number; readonly page?: number };
  readonly outputCondition?: { readonly name: string; readonly description: string };
  readonly claim: boolean;
  readonly requirements: readonly Requirement[];
}

/** Pages with the same boxes. */
export interface BoxFacts {
  readonly pages: readonly number[];
  readonly media: readonly [number, number];
  readonly bleed: readonly [number, number] | undefined;
  readonly trim: readonly [number, number] | undefined;
}

export interface FontFacts {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
}

export interface ImageFacts {
  readonly page: number;
  /** The picture in the press that it is, where that is known. */
  readonly file?: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The lesser of the two directions, at the size it is printed in. */
  readonly ppi: number;
  readonly colours: string;
}

export interface InkFacts {
  readonly name: string;
  readonly pages: readonly number[];
}
