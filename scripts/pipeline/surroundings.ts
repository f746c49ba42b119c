import type { Host } from '../model/host.ts';
import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import type { Translate } from '../model/strings.ts';

/** What every command brings along. */
export interface Surroundings {
  readonly host: Host;
  /** Words for messages, in the user's language. */
  readonly report: Report;
  /** Words for editions, in theirs. */
  readonly strings: (language: Language) => Promise<{ t: Translate; found: boolean }>;
}
