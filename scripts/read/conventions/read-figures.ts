import type { Figures } from '../../model/figures.ts';
import type { Host } from '../../model/host.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import { type LocaleFile, readLocaleFile } from './read-locale-file.ts';

/** Read how a language writes numbers from `locales/<tag>/figures.yaml`; those of one without such a file are not compared. */
export function readFigures(host: Host, language: Language, report: Report): Promise<LocaleFile<Figures>> {
  return readLocaleFile(host, 'figures.yaml', language, load, report) as Promise<LocaleFile<Figures>>;
}

const load = async () => (await import('./figures-schema.ts')).figuresSchema;
