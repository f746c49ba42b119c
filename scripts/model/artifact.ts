import type { Format } from './press.ts';

/** Name a file of an edition: `x/en/x.en.epub` below `dist/`. */
export function artifactPath({ id }: { readonly id: string }, lang: string, ending: string): string {
  return `${id}/${lang}/${id}.${lang}${ending}`;
}

/** One finished file of `dist/`. */
export interface Artifact {
  /** Below `dist/`, with `/`: `a-hundred-years-after/en/a-hundred-years-after.en.epub`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly lang: string;
  /** `press`: the file for a printer, and the report about it. */
  readonly format: Format | 'cover' | 'press';
  readonly book: string;
  /** SHA-256 of what it was made from. */
  readonly madeFrom: string;
}
