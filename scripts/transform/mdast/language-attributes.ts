import { parseLanguage } from '../../model/language.ts';

/** The attributes of a passage in another language: `lang`, and `dir` where it runs right to left. Nothing for a tag that is none. */
export function languageAttributes(tag: string): { lang?: string; dir?: string } {
  const language = parseLanguage(tag);
  if (!language) return {};
  return language.direction === 'rtl' ? { lang: language.tag, dir: 'rtl' } : { lang: language.tag };
}
