import type { Term } from '../../model/glossary.ts';
import type { Flow } from '../flow.ts';

/** One place where a text names a term. */
export interface Mention {
  readonly term: Term;
  readonly flow: Flow;
  /** The form as the glossary writes it; what the text writes where `:name[…]` gives the term words that it does not have. */
  readonly form: string;
  readonly status: MentionStatus;
  /** The tag in the glossary whose form it is. */
  readonly locale: string;
  /** In UTF-16 units of the flow's text, without what is elided before and the possessive behind. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** `d’` or nothing. */
  readonly before: string;
  /** `’s` or nothing. */
  readonly after: string;
  /** Letter by letter the form, but in a case that its rule does not allow: `LENIN`. */
  readonly caseDiffers: boolean;
  readonly protection?: Protection;
}

/** What the glossary says of the form; `foreign` is one that only another language has. */
export type MentionStatus = 'preferred' | 'firstMention' | 'admitted' | 'forbidden' | 'foreign';

/** Why the spelling is none of the editor's: it is quoted, in the title of a work, marked as it stands, or of another language. */
export type Protection = 'quotation' | 'title' | 'sic' | 'language' | 'named';
