import type { Host } from '../../model/host.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import type { Typography } from '../../model/typography.ts';
import { type LocaleFile, readLocaleFile } from './read-locale-file.ts';

/** Read how a language sets its marks from `locales/<tag>/typography.yaml`; one without such a file is set as it is written. */
export function readTypography(host: Host, language: Language, report: Report): Promise<LocaleFile<Typography>> {
  return readLocaleFile(host, 'typography.yaml', language, load, report) as Promise<LocaleFile<Typography>>;
}

const load = async () => (await import('./typography-schema.ts')).typographySchema;
