import type { Host } from '../../model/host.ts';
import type { Inflection } from '../../model/inflection.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import { type LocaleFile, readLocaleFile } from './read-locale-file.ts';

/** Read how names change in a language from `locales/<tag>/inflection.yaml`; one without such a file leaves them as they are. */
export function readInflection(host: Host, language: Language, report: Report): Promise<LocaleFile<Inflection>> {
  return readLocaleFile(host, 'inflection.yaml', language, load, report) as Promise<LocaleFile<Inflection>>;
}

const load = async () => (await import('./inflection-schema.ts')).inflectionSchema;
