import { RULES, type RuleId } from './rule.ts';

/** One entry of `tract-ignore.yaml`: what is not to be reported, where, and why. */
export interface Ignore {
  readonly rule: string;
  /** Below the press; `*`, `?` and `**` stand for letters, one letter and folders. */
  readonly path: string;
  /** What was found there, letter for letter. */
  readonly text?: string;
  readonly line?: number;
  readonly reason: string;
  /** Where the entry stands. */
  readonly place: { readonly line: number; readonly column: number };
}

/** The rules that may be ignored: those after whose faults an edition can still be built. */
export const IGNORABLE = (Object.keys(RULES) as RuleId[]).filter((rule) => !RULES[rule].fixed);
