/** Somebody who had a part in a work. `role` is a MARC relator code: `aut`, `trl`, `edt`, `ill`. */
export interface Contributor {
  readonly name: string;
  readonly role: string;
  readonly kind: 'person' | 'organisation';
  /** The form to sort by: `Avrich, Paul`. */
  readonly sort?: string;
  /** The language of the name itself. */
  readonly lang?: string;
}

/** The MARC relator codes that editions have a wording for (`role.*` of the interface strings). */
export const ROLES = [
  'aut',
  'trl',
  'edt',
  'ill',
  'aui',
  'aft',
  'wpr',
  'ann',
  'com',
  'ctb',
  'pht',
  'bkd',
  'cov',
  'pbl',
] as const;
