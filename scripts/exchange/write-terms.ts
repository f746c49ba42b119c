import type { Term } from '../model/glossary.ts';
import { covers, language } from '../model/language.ts';
import type { TermFormat } from './read-terms.ts';

/**
 * Write terms for another program.
 *
 * @param languages tags of the languages to give; all when there are none
 * @param title of the collection
 */
export async function writeTerms(
  terms: readonly Term[],
  format: TermFormat,
  languages: readonly string[],
  title: string,
): Promise<string> {
  const chosen = languages.length === 0 ? terms : terms.map((term) => inLanguages(term, languages));
  if (format === 'csv') return (await import('./csv/glossary-csv.ts')).serializeCsv(chosen);
  return (await import('./tbx/serialize-tbx.ts')).serializeTbx(chosen, title);
}

function inLanguages(term: Term, languages: readonly string[]): Term {
  const only = <T>(byTag: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(byTag).filter(([tag]) => languages.some((asked) => covers(asked, language(tag)))));
  return { ...term, locales: only(term.locales), roles: only(term.roles) };
}
