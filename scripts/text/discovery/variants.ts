import type { TermType } from '../../model/glossary.ts';
import type { Evidence } from './weigh-pair.ts';

/** One name that texts spell in several ways, as it is reported. */
export interface Variants {
  /** The tag of the texts' language. */
  readonly language: string;
  readonly preferred: string;
  /** The id of the term of the glossary that these forms are missing from. */
  readonly term?: string;
  readonly type: TermType;
  readonly evidence: readonly Evidence[];
  /** The preferred one first, then by frequency. */
  readonly forms: readonly {
    readonly form: string;
    readonly count: number;
    /** Lines and columns from 1. */
    readonly places: readonly { readonly path: string; readonly line: number; readonly column: number }[];
  }[];
}
